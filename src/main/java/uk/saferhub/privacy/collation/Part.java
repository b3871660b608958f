package uk.saferhub.privacy.collation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A compartment that was asked, as governance knows it.
 *
 * @param compartment its code. @param answeredAt of the answer that stands; null where there is none
 * @param deciders who answered, and decided what is given
 */
record Part(
        UUID id,
        UUID compartmentId,
        String compartment,
        UUID askedBy,
        @Nullable UUID answerId,
        @Nullable Instant answeredAt,
        UUID[] deciders) {

    List<UUID> people() {
        return Arrays.asList(deciders);
    }
}
