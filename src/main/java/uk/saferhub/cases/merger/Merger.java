package uk.saferhub.cases.merger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hub becomes part of another, as planned and as done (ORG-12).
 *
 * @param fromHub code of the hub that ends
 * @param toHub code of the hub that goes on
 * @param onDay first day of the one hub (Europe/London)
 * @param plannedById who planned it, and who does not carry it out
 * @param doneAt when the cases were moved; null until then
 * @param droppedAt when the plan was given up; null where it was not
 */
record Merger(
        UUID id,
        UUID realmId,
        String reference,
        String fromHub,
        String toHub,
        LocalDate onDay,
        String why,
        UUID plannedById,
        String plannedBy,
        Instant knownAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable Instant droppedAt,
        @Nullable String droppedBy) {

    boolean isOpen() {
        return doneAt == null && droppedAt == null;
    }

    /** Codes of both. */
    List<String> hubs() {
        return List.of(fromHub, toHub);
    }

    String path() {
        return "/hub-mergers/" + reference;
    }
}
