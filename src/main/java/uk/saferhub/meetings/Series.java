package uk.saferhub.meetings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.registers.Entered;

/**
 * A series of meetings of a group or panel (MTG-01, MRC-04): how often, how, since when. A changed arrangement is a new
 * series, after the end of the old.
 *
 * @param code as figures name it, such as york-marac
 * @param groupCode the group of the pack that meets, or null for a panel
 * @param beganOn of a proposal, the day it was made
 * @param endedOn the last day, or null while it goes on
 * @param bookedUntil the last day to which dates are in calendars, or null
 * @param sections the parts of a sitting in their order; none when it is one
 * @param breakMinutes the break between two sections
 */
public record Series(
        String code,
        String name,
        @Nullable String groupCode,
        Standing standing,
        Cadence cadence,
        MeetingMode mode,
        LocalDate beganOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate bookedUntil,
        List<String> sections,
        @Nullable Integer breakMinutes)
        implements Entered {

    /** Whether it meets or is proposed to meet. */
    public enum Standing {
        MEETING,
        PROPOSED
    }

    @Override
    public LocalDate on() {
        return beganOn;
    }
}
