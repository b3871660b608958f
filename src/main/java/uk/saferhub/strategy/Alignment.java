package uk.saferhub.strategy;

import java.time.LocalDate;
import uk.saferhub.registers.Entered;

/**
 * A priority of another body's plan that a strategy supports (STR-05).
 *
 * @param strategy its code
 * @param plan such as a council plan, with its years
 */
public record Alignment(String strategy, String plan, String priority, LocalDate linkedOn) implements Entered {

    @Override
    public LocalDate on() {
        return linkedOn;
    }
}
