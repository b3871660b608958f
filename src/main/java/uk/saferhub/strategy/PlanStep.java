package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A step towards an objective of a group's plan, and how it stands from a day on. Progress is another entry of the same code.
 *
 * @param objective the objective's code
 * @param whose as {@link PlanObjective#whose}
 * @param lead the organisation or post that does it
 * @param progress what came of it so far, or null
 */
public record PlanStep(
        String objective,
        String code,
        String title,
        String whose,
        String lead,
        LocalDate dueOn,
        Progress state,
        LocalDate sinceOn,
        @Prose @Nullable String progress)
        implements Entered {

    /** How far it is. */
    public enum Progress {
        PLANNED,
        UNDER_WAY,
        DONE,
        STOPPED
    }

    @Override
    public LocalDate on() {
        return sinceOn;
    }
}
