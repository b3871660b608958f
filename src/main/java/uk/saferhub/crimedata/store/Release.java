package uk.saferhub.crimedata.store;

import java.time.Instant;
import java.util.UUID;

/**
 * One release of an open data set other than street crime, held as one immutable Parquet file.
 *
 * <p>Of some families a file speaks for some areas only: one county's residents, one force's outcomes. Then several
 * releases of one key stand side by side, each holding other areas, and a further file takes the place of the rows of its own
 * areas alone: what it leaves of an older release is written as a release of its own, from the older's file.
 *
 * @param family which data set: "population", "stop-and-search"
 * @param key which release of it, in the family's own form: a layer and a year, a force and a month
 * @param path its Parquet file, relative to the store's folder
 * @param rowsRejected rows that could not be read and were left out because somebody accepted that; 0 for a whole one
 * @param hash SHA-256 of its rows, by which a second import is known to change nothing
 */
public record Release(
        UUID id,
        String family,
        String key,
        String path,
        long rows,
        long rowsRejected,
        String hash,
        UUID file,
        Instant importedAt,
        String importedBy) {}
