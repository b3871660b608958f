package uk.saferhub.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.OneRecord;
import uk.saferhub.access.Realm;
import uk.saferhub.access.SealedWrites;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * Opens one record at once for somebody whom the third lock keeps out, for reading, for as long as the pack says (SHR-06). Found
 * or not, it is told at once to those who look at it afterwards, in the same transaction.
 */
@Component
class OpenInEmergency {

    /** What the reader said. */
    record Asked(String reference, EmergencyCause cause, String words) {}

    private final OneRecord single;
    private final Arranged arranged;
    private final ReviewStore reviews;
    private final SealedWrites sealed;
    private final Callers callers;
    private final Timeline timeline;

    OpenInEmergency(
            OneRecord single,
            Arranged arranged,
            ReviewStore reviews,
            SealedWrites sealed,
            Callers callers,
            Timeline timeline) {
        this.single = single;
        this.arranged = arranged;
        this.reviews = reviews;
        this.sealed = sealed;
        this.callers = callers;
        this.timeline = timeline;
    }

    /**
     * Where the record opens; nothing where there is none that could be opened, whatever the reason.
     *
     * @throws uk.saferhub.kernel.Refusal with rule GLS-01 or GLS-02, before anything is looked for
     */
    Optional<String> open(Actor actor, Asked asked) {
        List<Seat> seats = mayOpen(actor);
        arranged.tried(actor);
        Optional<OneRecord.Openable> found = single.find(actor, asked.reference())
                .filter(record -> seats.stream().anyMatch(seat -> seat.realmId().equals(record.realmId())));
        if (found.isEmpty()) {
            missed(actor, seats, asked);
            return Optional.empty();
        }
        return Optional.of(opened(actor, seats, found.get(), asked));
    }

    /** The seats from which the actor could open something now. */
    private List<Seat> mayOpen(Actor actor) {
        List<Seat> seats = actor.seats().stream()
                .filter(seat -> arranged.minutes(seat, actor).isPresent()
                        && !arranged.reviewers(seat, actor).isEmpty())
                .toList();
        ReviewRules.mayOpen(!seats.isEmpty())
                .and(() -> ReviewRules.mayOpenAs(actor.accountId(), actor.worksAs()))
                .and(() -> ReviewRules.mayTry(arranged.tries(actor)))
                .orThrow();
        return seats;
    }

    private String opened(Actor actor, List<Seat> seats, OneRecord.Openable record, Asked asked) {
        Seat seat = seats.stream()
                .filter(one -> one.realmId().equals(record.realmId()))
                .findFirst()
                .orElseThrow();
        Instant until = actor.now()
                .plus(Duration.ofMinutes(arranged.minutes(seat, actor).orElseThrow()));
        UUID grant =
                single.open(record, actor.accountId(), seat.organisationId(), OneRecord.Kind.EMERGENCY, until, actor);
        timeline.record(new Happening(
                record.realmId(),
                record.id(),
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "emergency_access",
                Map.of()));
        raise(actor, seat, ReviewKind.EMERGENCY, record.areaId(), record.reference(), grant, asked);
        callers.ofRecord(record.id(), actor);
        callers.all(arranged.reviewers(seat, actor), actor);
        return record.path();
    }

    /** Whoever was refused is looked at wherever the record could have been. */
    private void missed(Actor actor, List<Seat> seats, Asked asked) {
        Set<String> partnerships = new LinkedHashSet<>();
        for (Seat seat : seats) {
            if (!partnerships.add(seat.partnership())) continue;
            String typed = asked.reference().matches("[A-Z]{1,5}-[0-9A-Z]{7}") ? asked.reference() : null;
            raise(actor, seat, ReviewKind.ATTEMPT, seat.areaId(), typed, null, asked);
            callers.all(arranged.reviewers(seat, actor), actor);
        }
    }

    private void raise(
            Actor actor,
            Seat seat,
            ReviewKind kind,
            UUID areaId,
            @Nullable String reference,
            @Nullable UUID grant,
            Asked asked) {
        Realm governance = arranged.governance(seat);
        sealed.allow(governance.id());
        UUID id = reviews.raise(new ReviewStore.Raised(
                governance.id(),
                areaId,
                kind,
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                reference,
                grant,
                asked.cause(),
                asked.words()));
        timeline.record(new Happening(
                governance.id(),
                id,
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "access_review_raised",
                Map.of("kind", kind.name())));
    }
}
