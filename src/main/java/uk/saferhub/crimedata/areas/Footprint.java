package uk.saferhub.crimedata.areas;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A named set of areas that counts can be confined to, such as North Yorkshire without York.
 *
 * @param version from 1; a change is a further version, so that a figure can name the one that it was counted over
 * @param layer what its codes are codes of
 * @param note why it was made, or changed
 */
public record Footprint(
        UUID id,
        String name,
        int version,
        Layer layer,
        SortedSet<String> codes,
        String note,
        Instant madeAt,
        String madeBy) {}
