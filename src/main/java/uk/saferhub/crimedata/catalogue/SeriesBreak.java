package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import uk.saferhub.web.Dates;

/**
 * A day from which numbers are not comparable with those before (PRF-08), or from which they come from somebody else (DAT-07).
 *
 * @param on the first day of the new way
 * @param what in a few words, for a chart
 * @param caveat a sentence, for a caption
 * @param scope what it touches
 * @param supply whether it only says that a supply ceased or began: such a day is drawn and said, and parts no series by itself
 */
public record SeriesBreak(LocalDate on, String what, String caveat, BreakScope scope, boolean supply) {

    /** A break that touches whatever is counted of its data set. */
    public SeriesBreak(LocalDate on, String what, String caveat) {
        this(on, what, caveat, BreakScope.EVERYTHING);
    }

    public SeriesBreak(LocalDate on, String what, String caveat, BreakScope scope) {
        this(on, what, caveat, scope, false);
    }

    /** For beneath a chart: "The series breaks on 1 February 2024 (New rule). Do not compare with January." */
    public String sentence() {
        String words = scope.words().isEmpty() ? "" : "; " + scope.words();
        return supply
                ? "On %s: %s. %s".formatted(Dates.day(on), what, caveat)
                : "The series breaks on %s (%s%s). %s".formatted(Dates.day(on), what, words, caveat);
    }
}
