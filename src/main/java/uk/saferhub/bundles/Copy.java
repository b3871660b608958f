package uk.saferhub.bundles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bundle on paper.
 *
 * @param number of the record's copies, counted from one
 * @param recipient the name that its pages bear
 * @param bodyId for whom the recipient has it
 * @param organisationId whose copy it is: the body that had it made
 * @param fate what became of it, or null while it is out
 * @param recalledOn when it was asked back (Europe/London), or null
 * @param printedAt when it was printed, or null
 * @param inSpite why it was made although use of what is held of somebody was restricted; null where it was not
 */
record Copy(
        UUID id,
        int number,
        UUID recipientId,
        String recipient,
        UUID bodyId,
        String body,
        UUID organisationId,
        String madeBy,
        Instant madeAt,
        @Nullable Fate fate,
        @Nullable LocalDate fateOn,
        @Nullable String fateWords,
        @Nullable LocalDate recalledOn,
        @Nullable Instant printedAt,
        @Nullable String inSpite) {

    boolean isOut() {
        return fate == null;
    }

    /** Whether its paper is still to be made. */
    boolean mayPrint() {
        return isOut() && !isRecalled() && printedAt == null;
    }

    boolean isRecalled() {
        return recalledOn != null;
    }

    /** Whether its paper may still be somewhere. */
    boolean mayTurnUp() {
        return fate == null || !fate.isLast();
    }
}
