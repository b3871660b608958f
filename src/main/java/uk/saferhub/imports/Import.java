package uk.saferhub.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.tables.reading.Header;

/**
 * A file that somebody brought.
 *
 * @param target code of an {@link ImportTarget}
 * @param fileHash SHA-256, in hexadecimal
 * @param sheet empty for a file of separated values
 * @param mapping as JSON, or null before the columns were arranged
 * @param mappingVersion of the body's mappings for this target, or null
 * @param report as JSON, or null before the first check
 * @param failure why the last piece of work ended without a result, or null
 * @param reason why it was taken back, or null
 * @param madeBy who brought it
 */
record Import(
        UUID id,
        UUID realmId,
        UUID areaId,
        UUID organisationId,
        String reference,
        String target,
        String fileName,
        String fileHash,
        int fileSize,
        ImportState state,
        String sheet,
        int headerLine,
        int headerLines,
        @Nullable UUID mappingId,
        @Nullable String mapping,
        @Nullable Integer mappingVersion,
        @Nullable String report,
        @Nullable String failure,
        @Nullable String reason,
        String madeBy,
        Instant madeAt,
        String changedBy,
        Instant changedAt,
        int version) {

    Header header() {
        return new Header(headerLine, headerLines);
    }

    String path() {
        return "/imports/" + reference;
    }
}
