package uk.saferhub.crimedata.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a month, look-up or release, as a list names it.
 *
 * @param table the list that names it
 * @param label what it is, for a reader: "North Yorkshire Police 2025-06"
 * @param path its file within the folder of crime data; null where its rows are in the database
 * @param supersededBy what is in its place; null while it is in force
 */
record Version(
        String table,
        UUID id,
        String label,
        @Nullable String path,
        long rows,
        Instant importedAt,
        @Nullable UUID supersededBy) {}
