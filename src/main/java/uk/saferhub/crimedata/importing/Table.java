package uk.saferhub.crimedata.importing;

import java.util.List;

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
