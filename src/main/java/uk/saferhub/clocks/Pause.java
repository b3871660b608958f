package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days that do not count (Europe/London).
 *
 * @param fromOn first day that does not count
 * @param untilOn last day that does not count, as it was planned
 * @param resumedOn first day that counts again, where the pause was ended before; null while the plan holds
 * @param reason code of the pack's reasons
 */
public record Pause(
        UUID id,
        LocalDate fromOn,
        LocalDate untilOn,
        @Nullable LocalDate resumedOn,
        String reason,
        String words,
        String account,
        String organisation) {

    /** First day that counts again. */
    public LocalDate countsAgainOn() {
        return resumedOn == null ? untilOn.plusDays(1) : resumedOn;
    }

    /** Whether that day does not count. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(fromOn) && day.isBefore(countsAgainOn());
    }
}
