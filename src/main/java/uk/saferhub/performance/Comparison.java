package uk.saferhub.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Dates;

/**
 * A number that a measure is set beside (PRF-07): what somebody published of the region, the country or similar areas, or the
 * same measure of another partnership.
 *
 * @param metric code of the measure
 * @param measure what is counted, in words
 * @param whom whose number it is: "National", "Region", or a partnership's code
 * @param words the number as it may be printed, with its source where somebody else published it
 * @param scope of whom or where, and which offences, of a total with its days; empty for another partnership
 * @param on when it was looked up, or the last day of a total; null for another partnership's, which is of the same days
 */
record Comparison(
        String metric,
        String measure,
        String whom,
        String words,
        String scope,
        @Nullable LocalDate on) {

    /** "National: 9.6 per 1,000 (Office, Table 4); England and Wales; as of 3 May 2024". */
    String sentence() {
        return whom + ": " + words + (scope.isEmpty() ? "" : "; " + scope)
                + (on == null ? "" : "; as of " + Dates.day(on));
    }
}
