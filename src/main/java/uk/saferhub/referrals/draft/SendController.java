package uk.saferhub.referrals.draft;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.kernel.Decision;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.Pauses;
import uk.saferhub.referrals.ReceiveReferral;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Frame;

/** Is it right? Then send it. */
@Controller
class SendController {

    record Page(
            Frame frame,
            ReferralDraft draft,
            ReferralHub hub,
            List<Detail> rows,
            Decision maySend,
            LocalDate decideBy) {}

    private final DraftStore drafts;
    private final Hubs hubs;
    private final ReceiveReferral receive;
    private final Pauses pauses;
    private final Clocks clocks;

    SendController(DraftStore drafts, Hubs hubs, ReceiveReferral receive, Pauses pauses, Clocks clocks) {
        this.drafts = drafts;
        this.hubs = hubs;
        this.receive = receive;
        this.pauses = pauses;
        this.clocks = clocks;
    }

    @Requires(Permission.MAKE_REFERRAL)
    @GetMapping("/referral-drafts/{reference}/check")
    ModelAndView check(Frame frame, Actor actor, @PathVariable String reference) {
        ReferralDraft draft = drafts.named(reference, actor);
        ReferralHub hub = hubs.taking(draft.realmId(), draft.hub());
        var page = new Page(
                frame.withTitle("Check your answers"),
                draft,
                hub,
                CheckRows.of(draft, hub),
                Finished.maySend(draft).and(() -> pauses.maySend(hub, actor.today())),
                decideBy(hub, actor));
        return new ModelAndView("saferhub/referrals/draft/check", "page", page);
    }

    @Requires(Permission.MAKE_REFERRAL)
    @PostMapping("/referral-drafts/{reference}/check")
    String send(Actor actor, @PathVariable String reference) {
        ReferralDraft draft = drafts.named(reference, actor);
        ReferralHub hub = hubs.taking(draft.realmId(), draft.hub());
        Finished.maySend(draft).orThrow();
        receive.receive(Finished.of(draft, decideBy(hub, actor)), hub, actor);
        drafts.sent(draft, actor);
        return "redirect:/referrals/" + draft.reference() + "/receipt";
    }

    /** Whether the day of receipt counts stands in the pack. */
    private LocalDate decideBy(ReferralHub hub, Actor actor) {
        return clocks.due(ClockKind.REFERRAL_DECISION, hub.realmId(), actor.today(), hub.decideWithin(), actor);
    }
}
