package uk.saferhub.referrals.draft;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One page of the form. */
@Controller
class StepController {

    record Page(Frame frame, ReferralDraft draft, ReferralHub hub, Step step, Choices choices, Fields fields) {}

    private final DraftStore drafts;
    private final Hubs hubs;

    StepController(DraftStore drafts, Hubs hubs) {
        this.drafts = drafts;
        this.hubs = hubs;
    }

    @Requires(Permission.MAKE_REFERRAL)
    @GetMapping("/referral-drafts/{reference}/{step}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference, @PathVariable("step") String asked) {
        Step step = Step.at(asked).filter(one -> one != Step.PEOPLE).orElseThrow(NotFound::new);
        ReferralDraft draft = drafts.named(reference, actor);
        return page(frame, draft, step, draft.fields(step));
    }

    @Requires(Permission.MAKE_REFERRAL)
    @PostMapping("/referral-drafts/{reference}/{step}")
    ModelAndView save(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable("step") String asked,
            @RequestParam MultiValueMap<String, String> posted) {
        Step step = Step.at(asked).filter(one -> one != Step.PEOPLE).orElseThrow(NotFound::new);
        ReferralDraft draft = drafts.named(reference, actor);
        Fields fields = Fields.of(posted);
        if (!StepForm.check(step, fields, hubs.taking(draft.realmId(), draft.hub()))) {
            ModelAndView again = page(frame, draft, step, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        drafts.save(draft, step, Map.copyOf(fields.posted()), actor);
        return new ModelAndView("redirect:" + draft.path());
    }

    private ModelAndView page(Frame frame, ReferralDraft draft, Step step, Fields fields) {
        ReferralHub hub = hubs.taking(draft.realmId(), draft.hub());
        var page = new Page(frame.withTitle(step.label()), draft, hub, step, new Choices(hub), fields);
        return new ModelAndView("saferhub/referrals/draft/step", "page", page);
    }
}
