package uk.saferhub.bridges;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Between a record and what it became elsewhere, for somebody with grants on both sides.
 *
 * @param near reference of the record that was handed over
 * @param far reference of the one on the other side
 * @param there the partnership of the other side. @param compartment of it
 */
record Bridge(
        UUID id,
        UUID realmId,
        String near,
        String far,
        String there,
        String compartment,
        Instant madeAt,
        @Nullable Answer answer,
        @Nullable Instant endedAt,
        @Nullable String endedWhy) {}
