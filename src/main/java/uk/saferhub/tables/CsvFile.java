package uk.saferhub.tables;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes RFC 4180: commas, quotation marks where needed, lines that end with CR LF. */
final class CsvFile {

    private CsvFile() {}

    /** @param last a line of its own below the table, such as its marking */
    static void write(ListTable<?> table, String last, Writer out) throws IOException {
        // The mark by which Excel knows UTF-8.
        out.write('\uFEFF');
        line(out, table.head().stream().map(Cell::words).toList());
        for (List<Cell> row : table.body()) line(out, row);
        line(out, List.of(Cell.words(last)));
    }

    private static void line(Writer out, List<Cell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            String text = cells.get(i).text();
            boolean quoted = text.matches("(?s).*[,\"\r\n;\t].*") || !text.equals(text.strip());
            out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        out.write("\r\n");
    }
}
