package uk.saferhub.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.closure.CloseCase;
import uk.saferhub.cases.contribution.Contribute;
import uk.saferhub.cases.opening.OpenCase;
import uk.saferhub.cases.outcome.RecordOutcome;
import uk.saferhub.cases.plan.GiveAction;
import uk.saferhub.cases.review.RecordReview;

/**
 * What other modules may do with cases; the pages do it by the same use cases. Every day given is the day on which the fact
 * holds (Europe/London) and may lie in the past, as when history is entered. Throws {@code NotFound} where the actor does not
 * see the case under the permission in use, and {@code Refusal} where a rule refuses.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Cases {

    private final OpenCase open;
    private final Contribute contribute;
    private final GiveAction give;
    private final RecordOutcome outcome;
    private final RecordReview review;
    private final CloseCase close;

    Cases(
            OpenCase open,
            Contribute contribute,
            GiveAction give,
            RecordOutcome outcome,
            RecordReview review,
            CloseCase close) {
        this.open = open;
        this.contribute = contribute;
        this.give = give;
        this.outcome = outcome;
        this.review = review;
        this.close = close;
    }

    public OpenedCase open(NewCase opened, Actor actor) {
        return open.open(opened, actor);
    }

    /** Adds what the actor's agency knows. */
    public UUID contribute(String reference, String words, Visibility visibility, LocalDate about, Actor actor) {
        return contribute.contribute(reference, words, visibility, about, actor);
    }

    /** Adds an action to the plan, owned by an agency that takes part. */
    public UUID giveAction(
            String reference,
            UUID organisation,
            @Nullable UUID account,
            String what,
            Approach approach,
            LocalDate raisedOn,
            LocalDate dueOn,
            Actor actor) {
        return give.give(reference, organisation, account, what, approach, raisedOn, dueOn, actor);
    }

    /** @param outcome code of the pack's outcomes, such as {@code evicted} */
    public UUID recordOutcome(String reference, String outcome, LocalDate happenedOn, String words, Actor actor) {
        return this.outcome.record(reference, outcome, happenedOn, words, null, actor);
    }

    /** That a state, such as possession being sought, holds no longer from that day on. */
    public void endOutcome(String reference, UUID outcomeId, LocalDate on, Actor actor) {
        outcome.end(reference, outcomeId, on, actor);
    }

    /** It was entered in error and is no longer counted. */
    public void withdrawOutcome(String reference, UUID outcomeId, Actor actor) {
        outcome.withdraw(reference, outcomeId, actor);
    }

    /** @param version of the case as it was read; 0 when just opened, one more for each change of the case itself */
    public void review(
            String reference,
            LocalDate heldOn,
            String words,
            @Nullable Integer score,
            @Nullable String band,
            LocalDate nextReviewOn,
            int version,
            Actor actor) {
        review.review(reference, heldOn, words, score, band, nextReviewOn, version, actor);
    }

    /**
     * Closes a case in which nobody is named as harmed, or whose closing is history: else the page asks what they said.
     *
     * @param reason code of the pack's closing reasons
     * @param told who was told, and how
     */
    public void close(
            String reference,
            LocalDate closedOn,
            String reason,
            String told,
            @Nullable Integer score,
            @Nullable String band,
            int version,
            Actor actor) {
        close.close(reference, closedOn, reason, told, score, band, version, actor);
    }
}
