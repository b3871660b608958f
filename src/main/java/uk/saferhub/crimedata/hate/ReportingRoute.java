package uk.saferhub.crimedata.hate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A way to report hate crime other than calling the police (HCR-03). When it changes or closes it is entered again under the same
 * code.
 *
 * @param place where it is, or its address on the web
 * @param hours when it is open, in words
 * @param runBy the body that runs it, never a person
 * @param closedOn the first day on which it is there no more; null while it is
 */
public record ReportingRoute(
        String code,
        String title,
        Kind kind,
        @Nullable String place,
        @Nullable String hours,
        String runBy,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Prose @Nullable String note)
        implements Entered {

    /** What it is. */
    public enum Kind {
        THIRD_PARTY_CENTRE,
        ONLINE_FORM,
        PAPER_FORM,
        TELEPHONE,
        VISIT
    }

    @Override
    public LocalDate on() {
        return closedOn == null ? openedOn : closedOn;
    }
}
