package uk.saferhub.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold on a record.
 *
 * @param reviewOn by when somebody looks whether it is still needed
 * @param liftedAt null while it holds
 */
record Held(
        UUID id,
        UUID recordId,
        String reference,
        String reason,
        LocalDate reviewOn,
        String placedBy,
        String organisation,
        Instant placedAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedWhy) {

    boolean holds() {
        return liftedAt == null;
    }
}
