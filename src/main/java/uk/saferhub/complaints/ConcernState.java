package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * How a place of concern stands from a day on (ASB-04).
 *
 * @param place the reference of the place of concern
 * @param deployed what was sent there, such as a mobile camera or patrols, or null
 */
public record ConcernState(
        LocalDate fromOn,
        String place,
        State state,
        @Nullable String deployed,
        @Prose @Nullable String results) implements Entered {

    /** Whether the trouble goes on. */
    public enum State {
        WORKED_ON,
        REDUCED,
        STOPPED,
        STILL_MONITORED,
        CLOSED
    }

    @Override
    public LocalDate on() {
        return fromOn;
    }
}
