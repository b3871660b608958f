package uk.saferhub.referrals.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.files.BlankForms;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The referral form of a hub on paper, with the choices of its own configuration (DOC-05). */
@Controller
class BlankReferralController {

    private final Hubs hubs;
    private final BlankForms forms;

    BlankReferralController(Hubs hubs, BlankForms forms) {
        this.hubs = hubs;
        this.forms = forms;
    }

    @Requires(Permission.MAKE_REFERRAL)
    @GetMapping("/referrals/new/{hub}/paper")
    ModelAndView blank(Frame frame, Actor actor, @PathVariable("hub") String code) throws IOException {
        List<UUID> realms = actor.seats().stream().map(Seat::realmId).distinct().toList();
        ReferralHub hub = hubs.taking(realms).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        var draft = new ReferralDraft(new UUID(0, 0), hub.realmId(), "", code, Map.of(), actor.now());
        var choices = new Choices(hub);
        var pages = new ArrayList<ModelAndView>();
        for (Step step : Step.values()) {
            Object page = step == Step.PEOPLE
                    ? new PeopleController.Page(frame, draft, hub, List.of(), choices.roles(), Fields.empty())
                    : new StepController.Page(frame.withTitle(step.label()), draft, hub, step, choices, Fields.empty());
            String template = step == Step.PEOPLE ? "people" : "step";
            pages.add(new ModelAndView("saferhub/referrals/draft/" + template, "page", page));
        }
        return new ModelAndView(forms.of("Referral to " + hub.name(), "referral-form.pdf", pages, actor));
    }
}
