package uk.saferhub.panels;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.registers.Entered;

/**
 * A sitting of a panel (MRC-04), counted and not told.
 *
 * @param panel the code of the panel type in the pack
 * @param section the part of the sitting, where it has parts
 * @param casesHeard how many cases were heard
 * @param repeatCases how many of them had been heard before, or null where nobody counted
 * @param present bodies that were there
 */
public record PanelSitting(
        String panel,
        LocalDate heldOn,
        MeetingMode mode,
        @Nullable String section,
        Integer casesHeard,
        @Nullable Integer repeatCases,
        List<String> present)
        implements Entered {

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
