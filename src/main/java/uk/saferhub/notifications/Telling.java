package uk.saferhub.notifications;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Lapsing;
import uk.saferhub.access.SomebodyCalled.Why;
import uk.saferhub.actions.Escalated;
import uk.saferhub.kernel.WorkingDays;

/** What one person is told of in the morning, by their own locks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Telling {

    /** Working days before its last on which research that was asked for is told of. */
    private static final int RESEARCH_AHEAD = 2;

    /** A little less than a week, so that the same hour a week later is after it. */
    private static final Duration LAPSE_AGAIN = Duration.ofHours(7 * 24 - 1);

    private final Escalated steps;
    private final Notifications notifications;
    private final Callings callings;
    private final Lapsing lapsing;
    private final Outbox outbox;

    Telling(Escalated steps, Notifications notifications, Callings callings, Lapsing lapsing, Outbox outbox) {
        this.steps = steps;
        this.notifications = notifications;
        this.callings = callings;
        this.lapsing = lapsing;
        this.outbox = outbox;
    }

    /**
     * Tells of each step of escalation once, each week of rights that end soon, each day that something is due, and calls for a message
     * where there is anything. @return whether there is
     */
    boolean tell(WorkSource source, Actor actor) {
        int escalated = notifications.escalated(steps.telling(actor), actor);
        LocalDate soon = WorkingDays.ENGLAND_AND_WALES.add(actor.today(), RESEARCH_AHEAD);
        WorkSource.Research research = source.research(actor, soon);
        boolean due = research != null || source.isAnyDue(actor);
        if (due) callings.again(actor.accountId(), Why.DUE, actor.now());
        boolean calls = lapses(actor) || escalated > 0 || due;
        if (calls) outbox.call(actor.accountId(), actor.now(), research);
        return calls;
    }

    private boolean lapses(Actor actor) {
        return lapsing.of(actor).any()
                && callings.unlessSince(
                        actor.accountId(), Why.LAPSING, actor.now().minus(LAPSE_AGAIN), actor.now());
    }
}
