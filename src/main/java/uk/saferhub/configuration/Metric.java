package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * A measure as data (PRF-01): what is counted, over which records, and how it may be printed.
 *
 * @param version raised whenever the meaning changes
 * @param partnerships those whose figures it gives
 * @param countedIn the partnership that holds the records, where it is another one (a joint panel)
 * @param compartment the compartment that holds the records
 * @param source the read view the records come from
 * @param where which of its rows
 * @param of the column that is summed, told apart, listed or printed
 * @param shareOf for a share: the condition of the whole; none means every row
 * @param date the day that puts a row in the period; for a stock, the day it began
 * @param until the day it ended, empty while it goes on; with it, or for a stock, what holds on the last day of the period
 *     counts. A stock of what never ends has none
 */
@Means("A measure: what is counted, over which records, and how it may be printed.")
public record Metric(
        String code,
        int version,
        String label,
        @Names(Partnership.class) List<String> partnerships,
        @Names(Partnership.class) @Nullable String countedIn,
        Compartment compartment,
        Source source,
        @Nullable Condition where,
        Measure measure,
        @Nullable String of,
        @Nullable Condition shareOf,
        @Nullable String date,
        @Nullable String until,
        String unit,
        @Nullable Rounding rounding,
        @Nullable String caveat,
        Disclosure disclosure,
        List<String> dimensions)
        implements Thing {

    /** How the records become one value. */
    public enum Measure {
        /** How many rows in the period. */
        COUNT,
        /** How many different values of {@code of}. */
        DISTINCT,
        /** The values of {@code of} added up. */
        SUM,
        /** Rows that meet {@code where} as a percentage of those that meet {@code shareOf}, or of all. */
        SHARE,
        /**
         * Different values of {@code of} for every 1,000 residents; where {@code of} is a number, its sum for every resident. The
         * residents are those of the year in which the middle of the period lies.
         */
        RATE,
        /** Rows that were going on at the end of the period. */
        STOCK,
        /** The least and the most that were going on at the ends of the months in the period. */
        RANGE,
        /** Every value of {@code of}, in order. */
        LIST,
        /** The value of {@code of} of the one row, the newest in the period. */
        TEXT
    }

    /** How a value is rounded before it is printed. */
    public enum Rounding {
        NONE,
        WHOLE,
        ONE_PLACE,
        TO_FIVE
    }

    @Override
    public String toSentence() {
        String column = of == null ? "" : " of " + of;
        String which = where == null ? "" : " where " + where.toSentence();
        String when = switch (measure) {
            case STOCK ->
                ", going on at the end of the period (from " + date + (until == null ? "" : " until " + until) + ")";
            case RANGE -> ", going on at each month's end (from " + date + " until " + until + ")";
            default -> date == null ? "" : ", by " + date;
        };
        return "\"" + label + "\" (" + code + ", version " + version + ") is the " + Say.words(measure) + column
                + " in " + source.view() + which + when + ", in " + unit + "; disclosure: " + Say.words(disclosure)
                + ".";
    }
}
