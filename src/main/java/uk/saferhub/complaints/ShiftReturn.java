package uk.saferhub.complaints;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;
import uk.saferhub.registers.Tally;

/**
 * What a team of volunteers brings back from a shift, such as street pastors from a night.
 *
 * @param heldOn the day on which the shift began
 * @param began when it began (Europe/London), or null
 * @param people how many were helped: contacts, not people
 * @param items how many of each thing of the pack's list
 */
public record ShiftReturn(
        LocalDate heldOn,
        @Nullable LocalTime began,
        String team,
        String place,
        Integer volunteers,
        Integer people,
        Integer incidents,
        Tally items,
        @Prose @Nullable String results)
        implements Entered {

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
