package uk.saferhub.complaints;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Listed;
import uk.saferhub.registers.Prose;

/**
 * A joint day of action or visit (MTG-11).
 *
 * @param operation the code of the operation that it belongs to
 * @param teams the teams that took part, as a report prints them; of public bodies and of business
 * @param results what came of it, or null
 * @param planned the plan that it follows, or null
 */
public record JointAction(
        LocalDate heldOn,
        @Listed String operation,
        String place,
        List<String> teams,
        @Prose @Nullable String results,
        @Nullable String planned)
        implements Entered {

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
