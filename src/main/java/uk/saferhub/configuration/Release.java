package uk.saferhub.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack as proposed or released.
 *
 * @param id pinned by what is made under it
 * @param number counted for each pack, from 1
 * @param inForceFrom first day (Europe/London)
 * @param approvedBy the second person; none while it is a proposal
 */
public record Release(
        UUID id,
        String pack,
        int number,
        String title,
        LocalDate inForceFrom,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt) {

    public boolean approved() {
        return approvedBy != null;
    }

    /** As people and commands name it. */
    public String name() {
        return pack + " " + number;
    }
}
