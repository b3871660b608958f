package uk.saferhub.retention;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Looks at a record whose time is over: keeps it on until another day, or proposes to dispose of it (PRV-01). */
@Component
class ReviewRecord {

    /** What becomes of it. */
    enum Verdict {
        KEEP,
        DISPOSE
    }

    private final DueNow due;
    private final Disposals disposals;
    private final Participations participations;
    private final Timeline timeline;

    ReviewRecord(DueNow due, Disposals disposals, Participations participations, Timeline timeline) {
        this.due = due;
        this.disposals = disposals;
        this.participations = participations;
        this.timeline = timeline;
    }

    /**
     * @param next when it is looked at again, where it is kept on
     * @throws uk.saferhub.kernel.Refusal PRV-01-C to PRV-01-H
     */
    void decide(Actor actor, Retained record, Verdict verdict, String reason, @Nullable LocalDate next) {
        disposals.lock(record.id());
        DueRecord found = due.of(actor, record.reference());
        RetentionRules.mayReview(found).orThrow();
        if (next != null) RetentionRules.mayKeep(next, actor.today()).orThrow();
        if (found == null) return;
        // What was agreed on before it was changed is agreed on no more.
        disposals.of(record.id()).stream()
                .filter(Disposal::waits)
                .forEach(old -> disposals.step(old, "REFUSED", "It was changed since, and is looked at again.", actor));
        var rule = due.rule(actor, found);
        Disposal review = disposals.add(found, rule, verdict, reason, next, actor);
        participations.register(
                review.id(),
                Disposals.KIND,
                review.reference(),
                record.realmId(),
                record.areaId(),
                actor.seat(record.realmId()).organisationId(),
                actor);
        timeline.record(new Happening(
                record.realmId(),
                record.id(),
                actor.accountId(),
                actor.seat(record.realmId()).organisationId(),
                actor.now(),
                verdict == Verdict.KEEP ? "kept_on" : "disposal_proposed",
                Map.of("review", review.reference())));
    }
}
