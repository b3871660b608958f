package uk.saferhub.figures;

import java.time.LocalDate;
import uk.saferhub.web.Dates;

/**
 * A day from which a figure cannot be compared with what was counted before (PRF-08).
 *
 * @param on the first day of the new way (Europe/London)
 * @param what in a few words
 * @param caveat a sentence
 */
public record SeriesNote(LocalDate on, String what, String caveat) {

    public String sentence() {
        return "The series breaks on %s (%s). %s".formatted(Dates.day(on), what, caveat);
    }
}
