package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * What came of a request for removal, a mediation or of names passed for action.
 *
 * @param followed the reference of what it is the outcome of
 */
public record Outcome(
        LocalDate cameOn,
        String followed,
        Result result,
        @Prose @Nullable String words) implements Entered {

    /** How it ended, or stands. */
    public enum Result {
        DONE,
        PARTLY_DONE,
        REFUSED,
        NOT_POSSIBLE,
        STILL_WATCHED
    }

    @Override
    public LocalDate on() {
        return cameOn;
    }
}
