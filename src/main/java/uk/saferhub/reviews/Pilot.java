package uk.saferhub.reviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;

/**
 * A way of working that was tried (CHG-05).
 *
 * @param code as figures name it
 * @param endedOn its last day, or null while it runs
 */
public record Pilot(
        String code,
        String title,
        String scope,
        LocalDate beganOn,
        @Nullable LocalDate endedOn) implements Entered {

    @Override
    public LocalDate on() {
        return beganOn;
    }
}
