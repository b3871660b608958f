package uk.saferhub.reviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A review or evaluation that was commissioned (ANL-09, SOC-07).
 *
 * @param code as figures name it
 * @param reportedOn the day it reported, or null
 */
public record Review(
        String code,
        String title,
        Kind kind,
        String commissioner,
        String reviewer,
        LocalDate commissionedOn,
        @Nullable LocalDate reportedOn,
        @Prose @Nullable String findings)
        implements Entered {

    /** What kind of review. */
    public enum Kind {
        INDEPENDENT_REVIEW,
        LOCALITY_REVIEW,
        EVALUATION
    }

    @Override
    public LocalDate on() {
        return commissionedOn;
    }
}
