package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A strategy or plan (STR-01).
 *
 * @param code as figures name it
 * @param period as it is printed: 2017-20
 * @param endedOn its last day, or null
 * @param follows the code of the strategy that it succeeds (STR-11), or null
 */
public record Strategy(
        String code,
        String title,
        String period,
        LocalDate beganOn,
        @Nullable LocalDate endedOn,
        @Nullable String follows,
        @Prose @Nullable String vision)
        implements Entered {

    @Override
    public LocalDate on() {
        return beganOn;
    }
}
