package uk.saferhub.retention;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Approves or refuses a disposal that somebody else proposed; once. Approved, it waits for a run. */
@Component
class ApproveDisposal {

    /** Whether the record's content is destroyed. */
    enum Answer {
        APPROVED,
        REFUSED
    }

    private final Disposals disposals;
    private final DueNow due;
    private final Timeline timeline;

    ApproveDisposal(Disposals disposals, DueNow due, Timeline timeline) {
        this.disposals = disposals;
        this.due = due;
        this.timeline = timeline;
    }

    /** @throws uk.saferhub.kernel.Refusal PRV-01-I where the same person proposed it, PRV-01-J where it is decided, or is due no more */
    void answer(Actor actor, Disposal disposal, Answer answer, String words) {
        disposals.lock(disposal.recordId());
        RetentionRules.mayApprove(disposal.accountId(), actor.accountId(), actor.worksAs())
                .and(() -> RetentionRules.mayDecide(
                        answer == Answer.REFUSED, disposals.load(actor, disposal.reference()), due.of(actor, disposal)))
                .orThrow();
        disposals.step(disposal, answer.name(), words, actor);
        timeline.record(new Happening(
                disposal.realmId(),
                disposal.recordId(),
                actor.accountId(),
                actor.seat(disposal.realmId()).organisationId(),
                actor.now(),
                answer == Answer.APPROVED ? "disposal_approved" : "disposal_refused",
                Map.of("review", disposal.reference())));
    }
}
