package uk.saferhub.privacy.collation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.privacy.requests.RequestKind;

/**
 * One compartment asked what it holds of somebody.
 *
 * @param names by which they are looked for, one a line. @param more what else tells them from others
 * @param people entries of the index that were found to be them
 * @param answeredAt when it answered; null while it is open, or open again
 * @param returned why the answer came back last, or null
 */
record Search(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        UUID requestId,
        String requestReference,
        RequestKind kind,
        String names,
        String more,
        UUID[] people,
        LocalDate dueOn,
        String askedBy,
        @Nullable Instant answeredAt,
        @Nullable String returned) {

    boolean isOpen() {
        return answeredAt == null;
    }

    String[] nameLines() {
        return names.lines().map(String::strip).filter(line -> !line.isEmpty()).toArray(String[]::new);
    }

    List<UUID> known() {
        return Arrays.asList(people);
    }

    String path() {
        return "/record-searches/" + reference;
    }
}
