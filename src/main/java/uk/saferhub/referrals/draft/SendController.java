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
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.WorkingDays;
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

    SendController(DraftStore drafts, Hubs hubs, ReceiveReferral receive, Pauses pauses) {
        this.drafts = drafts;
        this.hubs = hubs;
        this.receive = receive;
        this.pauses = pauses;
    }

    @Requires(Permission.MAKE_REFERRAL)
    @GetMapping("/referral-drafts/{reference}/check")
    ModelAndView check(Frame frame, Actor actor, @PathVariable String reference) {
        ReferralDraft draft = drafts.named(reference, actor);
        ReferralHub hub = hubs.named(draft.realmId(), draft.hub());
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
        ReferralHub hub = hubs.named(draft.realmId(), draft.hub());
        Finished.maySend(draft).orThrow();
        receive.receive(Finished.of(draft, decideBy(hub, actor)), hub, actor);
        drafts.sent(draft, actor);
        return "redirect:/referrals/" + draft.reference() + "/receipt";
    }

    /** The day of receipt is not counted. */
    private static LocalDate decideBy(ReferralHub hub, Actor actor) {
        return WorkingDays.ENGLAND_AND_WALES.add(actor.today(), hub.decideWithin());
    }
}
