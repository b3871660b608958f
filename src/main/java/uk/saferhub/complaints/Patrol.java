package uk.saferhub.complaints;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A patrol (ASB-02).
 *
 * @param began the time of day (Europe/London), or null where nobody noted it
 * @param team who walked it: a team, never a person
 * @param officers how many
 */
public record Patrol(
        LocalDate walkedOn,
        @Nullable LocalTime began,
        String team,
        Integer officers,
        Cause cause,
        String route,
        @Prose @Nullable String results)
        implements Entered {

    /** Why they went. */
    public enum Cause {
        PROACTIVE,
        REACTIVE
    }

    @Override
    public LocalDate on() {
        return walkedOn;
    }
}
