package uk.saferhub.referrals.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Drafts;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Who is it about? People are added one by one. */
@Controller
class PeopleController {

    record Page(
            Frame frame, ReferralDraft draft, ReferralHub hub, List<Named> people, List<Choice> roles, Fields fields) {}

    private final DraftStore drafts;
    private final Drafts words;
    private final Hubs hubs;

    PeopleController(DraftStore drafts, Drafts words, Hubs hubs) {
        this.drafts = drafts;
        this.words = words;
        this.hubs = hubs;
    }

    @Requires(Permission.MAKE_REFERRAL)
    @GetMapping("/referral-drafts/{reference}/people")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, drafts.named(reference, actor), Fields.empty());
    }

    /** Adds whoever is typed in. "Add another" stays on the page; otherwise it is done. */
    @Requires(Permission.MAKE_REFERRAL)
    @PostMapping("/referral-drafts/{reference}/people")
    ModelAndView save(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        ReferralDraft draft = drafts.named(reference, actor);
        Fields fields = Fields.of(posted);
        List<String> roles = new Choices(hubs.taking(draft.realmId(), draft.hub()))
                .roles().stream().map(Choice::value).toList();
        Named added = Named.read(fields, roles, actor.today());
        if (!fields.ok()) {
            ModelAndView again = page(frame, draft, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        var people = new ArrayList<>(Finished.people(draft));
        if (added != null) people.add(added);
        drafts.save(draft, Step.PEOPLE, Named.columns(people), actor);
        boolean stays = fields.read().ticked("another");
        return new ModelAndView("redirect:" + (stays ? draft.path(Step.PEOPLE) : draft.path()));
    }

    /** Takes one of the people out again; whoever is half typed in stays in the form. */
    @Requires(Permission.MAKE_REFERRAL)
    @PostMapping("/referral-drafts/{reference}/people/removal")
    String removePerson(
            Actor actor, @PathVariable String reference, @RequestParam MultiValueMap<String, String> posted) {
        ReferralDraft draft = drafts.named(reference, actor);
        var people = new ArrayList<>(Finished.people(draft));
        remove(people, Fields.of(posted).read().text("remove"));
        drafts.save(draft, Step.PEOPLE, Named.columns(people), actor);
        String page = draft.path(Step.PEOPLE);
        var typed = new LinkedHashMap<>(posted);
        typed.remove("remove");
        words.keep(actor.accountId(), page, page, typed, actor.now());
        return "redirect:" + page;
    }

    /** @param place counted from 0, as the page's button says */
    private static boolean remove(List<Named> people, String place) {
        if (!place.matches("\\d{1,3}") || Integer.parseInt(place) >= people.size()) return false;
        people.remove(Integer.parseInt(place));
        return true;
    }

    private ModelAndView page(Frame frame, ReferralDraft draft, Fields fields) {
        ReferralHub hub = hubs.taking(draft.realmId(), draft.hub());
        var page = new Page(
                frame.withTitle(Step.PEOPLE.label()),
                draft,
                hub,
                Finished.people(draft),
                new Choices(hub).roles(),
                fields);
        return new ModelAndView("saferhub/referrals/draft/people", "page", page);
    }
}
