package uk.saferhub.analysis.cohorts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Decision;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Chooses a cohort, shows what its people have in common, and issues it. */
@Controller
class CohortController {

    /** @param profile null where it may not be told @param why not; else empty */
    record Page(
            Frame frame,
            Fields fields,
            CohortDesk.Choices choices,
            String words,
            @Nullable CohortProfile profile,
            String why,
            boolean mayAsk,
            List<ProfileStore.Head> issued) {}

    record IssuedPage(Frame frame, ProfileStore.Issued issued, List<Link> files) {}

    private final CohortDesk desk;
    private final CohortPeople people;
    private final ProfileStore store;
    private final IssueProfile issue;
    private final ListFiles files;
    private final ReadLog log;

    CohortController(
            CohortDesk desk,
            CohortPeople people,
            ProfileStore store,
            IssueProfile issue,
            ListFiles files,
            ReadLog log) {
        this.desk = desk;
        this.people = people;
        this.store = store;
        this.issue = issue;
        this.files = files;
        this.log = log;
    }

    @Bean
    static Place cohortPlace() {
        return new Place(MenuPart.CASEWORK, 31, "Cohorts", "/cohorts", Permission.READ_CASE);
    }

    @GetMapping("/cohorts")
    @Requires(
            value = Permission.READ_CASE,
            also = {Permission.READ_PERSON, Permission.READ_REFERRAL})
    ModelAndView choose(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return page(frame, actor, Fields.of(asked));
    }

    @PostMapping("/cohorts/profiles")
    @Requires(
            value = Permission.READ_CASE,
            also = {Permission.READ_PERSON, Permission.READ_REFERRAL})
    ModelAndView issue(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String title = fields.read().required("title", 120, "Say what the profile is called");
        String purpose = fields.read().required("purpose", 1000, "Say what it is for, and who asked");
        CohortDesk.Asked asked = desk.asked(fields, actor);
        if (!fields.ok()) return page(frame, actor, fields);
        return new ModelAndView(
                "redirect:/cohorts/" + issue.issue(asked.cohort(), title, purpose, asked.settings(), actor));
    }

    @GetMapping("/cohorts/{reference}")
    @Requires(Permission.READ_CASE)
    ModelAndView issued(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> asked) {
        ProfileStore.Issued issued = store.one(actor, reference).orElseThrow(NotFound::new);
        String title = issued.head().title() + ": " + issued.head().question();
        return files.answer(asked, actor, frame, () -> issued.profile().table(title))
                .orElseGet(() -> new ModelAndView(
                        "saferhub/analysis/cohorts/profile",
                        "page",
                        new IssuedPage(
                                frame.withTitle(
                                        "Cohort profile " + issued.head().reference()),
                                issued,
                                files.links(actor, "/cohorts/" + reference))));
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields) {
        CohortDesk.Asked asked = desk.asked(fields, actor);
        String words = asked.cohort().words(asked.settings());
        log.note("cohort", words);
        List<CohortPerson> found = people.of(asked.cohort(), actor);
        String why = CohortRules.mayProfile(found.size()) instanceof Decision.Refused refused ? refused.reason() : "";
        CohortProfile profile = why.isEmpty() ? CohortProfile.of(found, asked.settings(), false) : null;
        var page = new Page(
                frame.withTitle("Cohorts"), fields, desk.choices(asked, actor), words, profile, why, actor.may(Permission.ASK_EXTRACT), store.all(actor));
        return new ModelAndView(
                "saferhub/analysis/cohorts/choose",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
