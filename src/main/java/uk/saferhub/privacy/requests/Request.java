package uk.saferhub.privacy.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands.
 *
 * @param asker who asks, and for whom. @param words what they ask
 * @param receivedOn Europe/London
 * @param dueOn last day in time; null while the time does not run
 * @param closedOn when it was answered or ended; null while open
 * @param steps oldest first
 */
public record Request(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        RequestKind kind,
        String asker,
        String words,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable UUID handlerId,
        @Nullable String handler,
        UUID organisationId,
        String organisation,
        String enteredBy,
        Instant knownAt,
        @Nullable LocalDate closedOn,
        @Nullable Outcome outcome,
        int version,
        List<Step> steps) {

    /** @param on Europe/London. @param by who recorded it, at that instant */
    public record Step(StepKind kind, LocalDate on, String words, String by, Instant knownAt) {

        RequestClock.Mark mark() {
            return new RequestClock.Mark(kind, on);
        }
    }

    Request with(List<Step> all) {
        return new Request(
                id,
                realmId,
                areaId,
                reference,
                kind,
                asker,
                words,
                receivedOn,
                dueOn,
                handlerId,
                handler,
                organisationId,
                organisation,
                enteredBy,
                knownAt,
                closedOn,
                outcome,
                version,
                all);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    RequestClock.Reckoned clock() {
        return RequestClock.of(kind, receivedOn, steps.stream().map(Step::mark).toList());
    }

    public String path() {
        return "/information-requests/" + reference;
    }
}
