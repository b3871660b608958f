package uk.saferhub.leaving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a folder says of itself, as {@value #FILE}; written last, so that a folder without it is not whole.
 *
 * @param format name and version of the form that this describes
 * @param partnerships codes of the partnerships that left
 * @param migration the newest change of the schema; the rows fit a database with the same changes and no other
 * @param migrations SHA-256 over all changes of the schema, with their checksums
 * @param tables in an order in which each comes after those to which it points
 * @param leftTables what stayed behind, with why
 * @param files every further file: papers, open data, the log
 */
record Description(
        String format,
        List<String> partnerships,
        Instant madeAt,
        String orderedBy,
        String approvedBy,
        String migration,
        String migrations,
        List<Rowset> tables,
        List<Left> leftTables,
        List<Left> leftColumns,
        List<LooseFile> files) {

    static final String FILE = "saferhub.json";
    static final String FORMAT = "saferhub leaving 1";

    /**
     * A table's rows.
     *
     * @param url the CSV (RFC 4180, UTF-8, header), from the folder
     * @param sha256 of the CSV, whose rows stand in the order of the primary key
     */
    record Rowset(
            String name,
            String description,
            String url,
            long rows,
            String sha256,
            List<Column> columns,
            List<String> primaryKey,
            List<ForeignKey> foreignKeys) {}

    /**
     * A column.
     *
     * @param type as PostgreSQL names it
     * @param inFile where the CSV names a file, a place in it, a length and a SHA-256 in place of the bytes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            String name,
            String type,
            boolean required,
            String description,
            @Nullable Boolean inFile) {}

    record ForeignKey(List<String> columns, String table, List<String> to) {}

    /** @param name a table, or a table and a column with a full stop between */
    record Left(String name, String reason) {}

    record LooseFile(String url, long bytes, String sha256) {}
}
