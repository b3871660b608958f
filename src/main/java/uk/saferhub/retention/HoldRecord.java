package uk.saferhub.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Puts a legal hold on a record, and lifts it. The record's timeline says that it was done, and not why. */
@Component
class HoldRecord {

    private static final String MARK = "Under a legal hold: nothing of it may be destroyed";

    private final Holds holds;
    private final Disposals disposals;
    private final Participations participations;
    private final Timeline timeline;

    HoldRecord(Holds holds, Disposals disposals, Participations participations, Timeline timeline) {
        this.holds = holds;
        this.disposals = disposals;
        this.participations = participations;
        this.timeline = timeline;
    }

    /** @throws uk.saferhub.kernel.Refusal PRV-01-A where the day is not ahead, PRV-01-B where everything is destroyed already */
    void place(Actor actor, Retained record, String reason, LocalDate reviewOn) {
        // A run that is going on ends first: what it destroyed cannot be held.
        disposals.lock(record.id());
        boolean disposed = disposals.of(record.id()).stream().anyMatch(one -> one.done() != null);
        RetentionRules.mayHold(disposed, reviewOn, actor.today()).orThrow();
        holds.place(record, reason, reviewOn, actor);
        participations.mark(record.id(), MARK);
        tell(actor, record, "legal_hold_placed", Map.of("review_on", reviewOn.toString()));
    }

    /** @throws NotFound where no such hold is on the record */
    void lift(Actor actor, Retained record, UUID hold, String why) {
        if (!holds.lift(record, hold, why, actor)) throw new NotFound();
        if (holds.of(record.id()).stream().noneMatch(Held::holds)) participations.mark(record.id(), null);
        tell(actor, record, "legal_hold_lifted", Map.of());
    }

    private void tell(Actor actor, Retained record, String verb, Map<String, ?> facts) {
        timeline.record(new Happening(
                record.realmId(),
                record.id(),
                actor.accountId(),
                actor.seat(record.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
