package uk.saferhub.crimedata;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What became of one file that was given to import, and where it came from (DAT-03).
 *
 * @param sha256 of its bytes as they were; empty if it was not read to its end
 * @param note what there is to say about it, in sentences; empty if nothing
 * @param rowsRead the rows it holds under its first line, rejected ones among them
 * @param rejects the first thousand rows that were rejected, with the reason of each
 * @param changes what it did to each month that it holds
 * @param at when its import began: the same for all files of one import
 * @param by the name of who imported it
 */
public record ImportedFile(
        UUID id,
        String name,
        String sha256,
        Outcome outcome,
        String note,
        long rowsRead,
        long rowsRejected,
        List<Reject> rejects,
        List<MonthChange> changes,
        Instant at,
        String by) {

    private static final int SAID = 20;

    /** The file on one line, and each of its first rejected rows on a line of its own: for a terminal. */
    public String inWords() {
        StringJoiner words = new StringJoiner("\n  ");
        String months = changes.stream().map(MonthChange::inWords).collect(Collectors.joining("; "));
        words.add((name + ": " + outcome.inWords() + ". " + (months.isEmpty() ? "" : months + ". ") + note).strip());
        rejects.stream()
                .limit(SAID)
                .forEach(reject -> words.add("line %d: %s".formatted(reject.line(), reject.reason())));
        if (rowsRejected > SAID) {
            words.add("%,d rows rejected in all.".formatted(rowsRejected));
        }
        return words.toString();
    }

    /** What an import did with a file as a whole. */
    public enum Outcome {
        /** It changed at least one month, or the look-up it holds. */
        IMPORTED,
        /** All of it was held already. */
        UNCHANGED,
        /** It is not a file that holds crimes. */
        SKIPPED,
        /** It should have been imported and could not be. */
        FAILED;

        /** "imported", "unchanged", "skipped", "failed". */
        public String inWords() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a file did to one month of a force.
     *
     * @param rowsBefore the rows held before, 0 for a month that is new
     */
    public record MonthChange(String force, String month, Kind kind, long rows, long rowsBefore) {

        /** New, put in the place of another version, or the same as is held. */
        public enum Kind {
            NEW,
            REPLACED,
            UNCHANGED
        }

        /** For example "north-yorkshire 2025-06: 5,449 rows in place of 5,440". */
        public String inWords() {
            String held = "%s %s: %,d %s".formatted(force, month, rows, rows == 1 ? "row" : "rows");
            return switch (kind) {
                case NEW -> held;
                case REPLACED -> held + " in place of %,d".formatted(rowsBefore);
                case UNCHANGED -> held + ", as before";
            };
        }
    }
}
