package uk.saferhub.meetings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A meeting that was held (MTG-02, MTG-06).
 *
 * @param series the code of its series
 * @param present bodies that were there, never people's names
 * @param apologies bodies that sent apologies
 * @param absent bodies that were invited, did not come and did not say so
 */
public record Sitting(
        String series,
        LocalDate heldOn,
        MeetingMode mode,
        List<String> present,
        List<String> apologies,
        List<String> absent,
        @Prose @Nullable String note)
        implements Entered {

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
