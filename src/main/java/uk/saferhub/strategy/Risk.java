package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A risk to a strategy and how it stands from a day on (RSK-01). A change is another entry of the same code.
 *
 * @param strategy the code of the strategy that it endangers
 * @param answer what is done about it, or null
 */
public record Risk(
        String code,
        String strategy,
        String title,
        State state,
        LocalDate sinceOn,
        @Prose @Nullable String answer) implements Entered {

    /** How it stands. */
    public enum State {
        OPEN,
        CLOSED
    }

    @Override
    public LocalDate on() {
        return sinceOn;
    }
}
