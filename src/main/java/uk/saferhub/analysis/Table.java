package uk.saferhub.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a chart or a map shows, as rows: the table on the page and the file are made of the same.
 *
 * @param caption what it is
 * @param columns the headings; the first column names the row, the others are numbers unless said otherwise
 * @param rows as they are read
 */
record Table(String caption, List<String> columns, List<List<String>> rows) {

    /** As comma-separated values (RFC 4180). */
    String csv() {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(row -> row.stream().map(Table::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The first rows only, for a page. */
    Table first(int most) {
        return rows.size() <= most ? this : new Table(caption, columns, rows.subList(0, most));
    }

    /** A field that a spreadsheet would take for a formula begins with an apostrophe, unless it is a number. */
    private static String field(String text) {
        boolean number = text.matches("-?[\\d,]+(\\.\\d+)?(E-?\\d+)?");
        String safe = !number && text.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
