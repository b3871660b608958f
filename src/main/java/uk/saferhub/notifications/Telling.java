package uk.saferhub.notifications;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.actions.Escalated;
import uk.saferhub.kernel.WorkingDays;

/** What one person is told of in the morning, by their own locks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Telling {

    /** Working days before its last on which research that was asked for is told of. */
    private static final int RESEARCH_AHEAD = 2;

    private final Escalated steps;
    private final Notifications notifications;
    private final Outbox outbox;

    Telling(Escalated steps, Notifications notifications, Outbox outbox) {
        this.steps = steps;
        this.notifications = notifications;
        this.outbox = outbox;
    }

    /** Tells of each step of escalation once, and calls for a message where anything is due. @return whether it does */
    boolean tell(WorkSource source, Actor actor) {
        int escalated = notifications.escalated(steps.telling(actor), actor);
        LocalDate soon = WorkingDays.ENGLAND_AND_WALES.add(actor.today(), RESEARCH_AHEAD);
        WorkSource.Research research = source.research(actor, soon);
        boolean calls = escalated > 0 || research != null || source.isAnyDue(actor);
        if (calls) outbox.call(actor.accountId(), actor.now(), research);
        return calls;
    }
}
