package uk.saferhub.complaints;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Listed;
import uk.saferhub.registers.Prose;

/**
 * A joint day of action or visit that is planned (MTG-11). What came of it is entered as a {@link JointAction} that names it.
 *
 * @param agreedOn the day on which it was agreed
 * @param plannedFor the day on which they go out; later than that it waits for its results
 * @param operation the code of the operation that it belongs to; null for none
 * @param agencies who goes, of public bodies and of business; two or more
 * @param lead who answers for it on the day
 * @param briefing what everybody is told beforehand, without names
 */
public record JointPlan(
        LocalDate agreedOn,
        LocalDate plannedFor,
        Way way,
        @Listed @Nullable String operation,
        List<String> places,
        List<String> agencies,
        String lead,
        @Prose String briefing)
        implements Entered {

    /** What is planned. */
    public enum Way {
        DAY_OF_ACTION,
        VISIT
    }

    @Override
    public LocalDate on() {
        return agreedOn;
    }
}
