package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * Tension between communities, as reported and assessed (ASB-13).
 *
 * @param ward code of the ward in which the place lies, or null where none is named
 * @param source which body reported it
 * @param level how high it is judged to be
 * @param confidence how sure that judgement is
 * @param cause what it may come from, or null
 */
public record Tension(
        LocalDate reportedOn,
        String place,
        @Nullable String ward,
        String source,
        Grade level,
        Grade confidence,
        @Prose String summary,
        @Nullable String cause)
        implements Entered {

    /** One that names no ward. */
    public Tension(
            LocalDate reportedOn,
            String place,
            String source,
            Grade level,
            Grade confidence,
            String summary,
            @Nullable String cause) {
        this(reportedOn, place, null, source, level, confidence, summary, cause);
    }

    /** From low to high. */
    public enum Grade {
        LOW,
        MEDIUM,
        HIGH
    }

    @Override
    public LocalDate on() {
        return reportedOn;
    }
}
