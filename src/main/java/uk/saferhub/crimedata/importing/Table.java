package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Optional;

/** How the rows of one family of data sets are read. Made for one file; tells its columns from the first line. */
interface Table {

    /** The family, as releases are listed under. */
    String family();

    /** What a row is called, several of them: "populations". */
    String words();

    /** The columns of a staged row, as DuckDB declares them. */
    String columns();

    /** What one line of the file says; empty for a line that says nothing worth keeping. */
    List<Row> rows(List<String> fields) throws RejectedRow;

    /** Whose rows a release is made of; empty where a file replaces it whole. */
    default Optional<Whose> whose() {
        return Optional.empty();
    }

    /** The columns that tell a row from every other; empty where rows may repeat. */
    default List<String> unique() {
        return List.of();
    }

    /** What is to be known of the file, in sentences, once all its rows were read. */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * A file replaces the rows of those that it names, and of no others: of its areas, of its quarters of a force.
     *
     * @param columns that name them
     * @param words several of them
     */
    record Whose(List<String> columns, String words) {

        static final Whose AREAS = new Whose(List.of("code"), "areas");
    }

    /**
     * A staged row.
     *
     * @param key the release that it belongs to
     * @param line comma-separated, with a line end
     */
    record Row(String key, String line) {

        static Row of(String key, Object... fields) {
            StringBuilder line = new StringBuilder(96);
            for (Object field : fields) {
                Csv.add(line, field.toString());
                line.append(',');
            }
            line.setCharAt(line.length() - 1, '\n');
            return new Row(key, line.toString());
        }
    }
}
