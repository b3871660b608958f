package uk.saferhub.cases.particulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.agency.Organisations;
import uk.saferhub.cases.file.CaseEvent;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Veil;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.cases.party.Titles;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What a case says of itself: title, aim, lead and stage. */
@Controller
class ParticularsController {

    record Page(Frame frame, HubCase hubCase, CaseHead head, Fields fields, List<Choice> organisations) {}

    private static final String LOST =
            "Part of these words is held back from you and would be lost. Leave them as they stood, or write your own";

    private final CaseFile file;
    private final CaseHeads heads;
    private final Organisations organisations;
    private final ChangeParticulars change;
    private final Titles titles;
    private final Veils veils;

    ParticularsController(
            CaseFile file,
            CaseHeads heads,
            Organisations organisations,
            ChangeParticulars change,
            Titles titles,
            Veils veils) {
        this.veils = veils;
        this.file = file;
        this.heads = heads;
        this.organisations = organisations;
        this.change = change;
        this.titles = titles;
    }

    @GetMapping("/cases/{reference}/particulars")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        HubCase hubCase = file.open(reference, actor);
        return page(actor, frame, hubCase, saved(hubCase, veils.of(hubCase, actor)), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/particulars")
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    ModelAndView correct(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Fields fields = Fields.of(posted).with("organisation", hubCase.leadOrganisationId());
        var read = fields.read();
        Veil veil = veils.of(hubCase, actor);
        String title = titles.read(fields, hubCase.id(), veil.in(hubCase.title()), actor);
        String aim = read.text("aim");
        read.atMost("aim", 1000);
        if (HeldWords.marked(title) && !title.equals(veil.in(hubCase.title()))) fields.error("title", LOST);
        if (HeldWords.marked(aim) && !aim.equals(veil.in(hubCase.aim()))) fields.error("aim", LOST);
        LocalDate next = read.requiredDate("next", "Enter the day of the next review");
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok() || version == null) return page(actor, frame, hubCase, fields, HttpStatus.BAD_REQUEST);
        change.correct(reference, title, aim, next, version, actor);
        return new ModelAndView("redirect:/cases/" + reference);
    }

    @PostMapping("/cases/{reference}/lead")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView handOver(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Fields fields = Fields.of(posted);
        saved(hubCase, veils.of(hubCase, actor)).posted().forEach((name, values) -> {
            if (fields.values(name).isEmpty()) fields.withAll(name, values);
        });
        var read = fields.read();
        UUID organisation = read.id("organisation", "Choose the lead agency");
        if (organisations.of(hubCase.realmId(), actor).stream()
                .noneMatch(o -> o.value().equals(String.valueOf(organisation))))
            fields.error("organisation", "Choose the lead agency");
        String why = read.required("why", 1000, "Enter why the lead changes");
        Integer version = read.number("version", "Open the page again");
        boolean officer = fields.chosen("officer", "yes");
        if (officer
                && organisation != null
                && !organisation.equals(actor.seat(hubCase.realmId()).organisationId()))
            fields.error("officer", "You can be lead officer for your own organisation only");
        if (!fields.ok() || version == null) return page(actor, frame, hubCase, fields, HttpStatus.BAD_REQUEST);
        change.handOver(reference, organisation, officer, why, version, actor);
        return new ModelAndView("redirect:/cases/" + reference);
    }

    @PostMapping("/cases/{reference}/progress")
    @Requires(Permission.MANAGE_CASE)
    String advance(
            Actor actor, @PathVariable String reference, @RequestParam CaseEvent event, @RequestParam int version) {
        change.advance(reference, event, version, actor);
        return "redirect:/cases/" + reference;
    }

    private static Fields saved(HubCase hubCase, Veil veil) {
        return Fields.empty()
                .with("title", veil.in(hubCase.title()))
                .with("aim", veil.in(hubCase.aim()))
                .withDate("next", hubCase.nextReviewOn())
                .with("organisation", hubCase.leadOrganisationId());
    }

    private ModelAndView page(Actor actor, Frame frame, HubCase hubCase, Fields fields, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Particulars of " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/particulars", actor),
                fields,
                organisations.of(hubCase.realmId(), actor));
        return new ModelAndView("saferhub/cases/particulars/particulars", Map.of("page", page), status);
    }
}
