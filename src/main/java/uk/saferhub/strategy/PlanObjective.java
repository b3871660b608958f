package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;

/**
 * What a group sets out to reach (HCR-04). A change is another entry of the same code.
 *
 * @param groupCode the group whose plan it is
 * @param whose the partnership that it is for; the joint one where it is for all of its partnerships
 * @param measure by what its success is seen, or null
 */
public record PlanObjective(
        String groupCode,
        String code,
        String title,
        String whose,
        @Nullable String measure,
        LocalDate beganOn,
        LocalDate dueOn)
        implements Entered {

    @Override
    public LocalDate on() {
        return beganOn;
    }
}
