package uk.saferhub.crimedata;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.charts.Svg;

/**
 * The page of crime: charts, each with the table of the same numbers.
 *
 * @param what the force and what of its crime is counted, for the captions
 * @param summary how many in all, in a sentence
 * @param missing the months without data in a sentence that says what the totals leave out, or null
 * @param incomplete the months that were taken in without some of their rows, in a sentence, or null
 * @param note what a reader must know of what was counted, or empty
 * @param byType null where one type alone is asked for
 * @param source where the numbers come from and when they were imported
 */
record CrimePage(
        Frame frame,
        Fields fields,
        List<Choice> forces,
        List<Choice> months,
        List<Choice> types,
        List<Choice> footprints,
        String what,
        String summary,
        @Nullable String missing,
        @Nullable String incomplete,
        String note,
        Section byMonth,
        @Nullable Section byType,
        Section byWard,
        String source,
        boolean mayImport) {

    /** The page while nothing has been imported. */
    record Empty(Frame frame, boolean mayImport) {
        Empty {
            frame = frame.withTitle("Crime").withMarking("OFFICIAL");
        }
    }

    /**
     * One way of counting.
     *
     * @param chart null where there is nothing to draw
     * @param note what a reader must know of how it was counted, or empty
     * @param file the address of the same numbers as a file
     */
    record Section(@Nullable Svg chart, List<Row> rows, String note, String file) {}

    /**
     * A row of a table.
     *
     * @param place the district of a ward; empty elsewhere
     * @param count in words: "5,969" or "no data"
     * @param share of all that were counted, such as "12.3%"; empty for no data
     */
    record Row(String label, String place, String count, String share) {

        static Row of(String label, String place, OptionalLong count, long total) {
            if (count.isEmpty()) {
                return new Row(label, place, "no data", "");
            }
            double share = total == 0 ? 0 : 100.0 * count.getAsLong() / total;
            return new Row(label, place, "%,d".formatted(count.getAsLong()), "%.1f%%".formatted(share));
        }
    }
}
