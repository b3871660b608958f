package uk.saferhub.crimedata;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

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

    /** What an import did with a file as a whole. */
    public enum Outcome {
        /** It changed at least one month, or the look-up it holds. */
        IMPORTED,
        /** All of it was held already. */
        UNCHANGED,
        /** It is not a file that holds crimes. */
        SKIPPED,
        /** It should have been imported and could not be. */
        FAILED
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
    }
}
