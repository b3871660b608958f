package uk.saferhub.crimedata.hate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * What an agency hears of hate crime that no report shows (HCR-07). It is no count of crimes, and names nobody.
 *
 * @param title in a few words
 * @param organisation the agency that hears it
 * @param strand what the hostility is about, or null where it is not said
 */
public record HiddenExtent(
        String title,
        String organisation,
        LocalDate heardOn,
        Source source,
        @Nullable Strand strand,
        Confidence confidence,
        @Prose String account)
        implements Entered {

    /** From what kind of source. */
    public enum Source {
        SCHOOL,
        COMMUNITY_GROUP,
        SUPPORT_SERVICE,
        SURVEY,
        STAFF,
        ONLINE,
        OTHER
    }

    /** The characteristics that are monitored nationally. */
    public enum Strand {
        RACE,
        RELIGION,
        SEXUAL_ORIENTATION,
        DISABILITY,
        TRANSGENDER
    }

    /** How sure one is. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }

    @Override
    public LocalDate on() {
        return heardOn;
    }
}
