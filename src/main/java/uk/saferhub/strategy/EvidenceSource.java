package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A set of data that the partnership measures by, and how its supply stands from a day on (DAT-01, DAT-07). A change of the
 * supply is another entry of the same code.
 *
 * @param nextRefreshOn the day, or the first of the month, of the next refresh
 * @param substitute the name of what is used instead, or null
 * @param effect what the change does to series of figures, or null
 */
public record EvidenceSource(
        String code,
        String name,
        String supplier,
        Supply supply,
        LocalDate sinceOn,
        @Nullable LocalDate nextRefreshOn,
        @Nullable String substitute,
        @Prose @Nullable String effect)
        implements Entered {

    /** How the supply stands. */
    public enum Supply {
        SUPPLIED,
        LATE,
        CEASED
    }

    @Override
    public LocalDate on() {
        return sinceOn;
    }
}
