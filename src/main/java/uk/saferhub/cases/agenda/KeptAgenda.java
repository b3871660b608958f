package uk.saferhub.cases.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of a meeting on cases, as it is kept with the meeting (HUB-07).
 *
 * @param hub code
 * @param startsAt when the first case begins (Europe/London)
 * @param circulatedAt when it was sent round; null while it is a draft
 * @param items in their order; those taken off after it was sent round stay in {@code off}
 */
record KeptAgenda(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        String hub,
        LocalDate heldOn,
        LocalTime startsAt,
        @Nullable Instant circulatedAt,
        int version,
        List<Item> items,
        List<Item> off) {

    /**
     * A case's turn.
     *
     * @param minutes how long it has
     * @param begins when it begins as things stand
     * @param circulated when it was to begin by the agenda that was sent round; null in a draft, and for what was added late
     */
    record Item(
            UUID id,
            UUID caseId,
            String reference,
            String title,
            int position,
            int minutes,
            LocalTime begins,
            @Nullable LocalTime circulated,
            boolean late) {

        Item named(String told) {
            return new Item(id, caseId, reference, told, position, minutes, begins, circulated, late);
        }

        /** Whether those who were told another time must be told. */
        boolean moved() {
            return circulated != null && !circulated.equals(begins);
        }
    }

    boolean isCirculated() {
        return circulatedAt != null;
    }

    String path() {
        return "/case-agendas/" + reference;
    }
}
