package uk.saferhub.crimedata;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * One month of one force as it is held: the whole of what the force published for the month, in one file;
 * or, if somebody asked for that, what of it could be read.
 *
 * @param path its Parquet file, relative to the store's folder
 * @param rows how many crimes and incidents it holds; exact repeats among them are real and are counted
 * @param rowsRejected rows of its file that could not be read and are missing here, or in another month of that file; above 0
 *     the month is incomplete, and every number made of it says so
 * @param hash SHA-256 of its rows, by which a second import of the same month is known to change nothing
 * @param file the imported file that it came from
 * @param importedBy the name of who imported it
 */
public record Part(
        UUID id,
        Force force,
        YearMonth month,
        String path,
        long rows,
        long rowsRejected,
        String hash,
        UUID file,
        Instant importedAt,
        String importedBy) {

    /** Whether rows of it may be missing. */
    public boolean incomplete() {
        return rowsRejected > 0;
    }
}
