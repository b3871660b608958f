package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A report that was promised to a committee (SCR-02).
 *
 * @param committee the group, as the pack names it
 * @param perYear how many reports a year
 */
public record ReportObligation(
        String committee,
        Integer perYear,
        LocalDate agreedOn,
        @Nullable LocalDate endedOn,
        @Prose @Nullable String wording)
        implements Entered {

    @Override
    public LocalDate on() {
        return agreedOn;
    }
}
