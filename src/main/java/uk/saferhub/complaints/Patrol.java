package uk.saferhub.complaints;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Listed;
import uk.saferhub.registers.Prose;

/**
 * A patrol (ASB-02).
 *
 * @param began the time of day (Europe/London), or null where nobody noted it
 * @param team who walked it: a team, never a person
 * @param officers how many
 * @param ward code of the ward in which it was, or null; briefings of wards count it there
 * @param operation the code of the operation it is counted under, or null
 */
public record Patrol(
        LocalDate walkedOn,
        @Nullable LocalTime began,
        String team,
        Integer officers,
        Cause cause,
        String route,
        @Nullable String ward,
        @Prose @Nullable String results,
        @Listed @Nullable String operation)
        implements Entered {

    /** One that names no ward. */
    public Patrol(
            LocalDate walkedOn,
            @Nullable LocalTime began,
            String team,
            Integer officers,
            Cause cause,
            String route,
            @Nullable String results,
            @Nullable String operation) {
        this(walkedOn, began, team, officers, cause, route, null, results, operation);
    }

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
