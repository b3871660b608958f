package uk.saferhub.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;

/**
 * What a chart or a map shows, as rows: the table on the page and the file are made of the same.
 *
 * @param caption what it is
 * @param columns the headings; the first column names the row, the others are numbers unless said otherwise
 * @param rows as they are read
 */
record Table(String caption, List<String> columns, List<List<String>> rows) {

    /** The first rows only, for a page. */
    Table first(int most) {
        return rows.size() <= most ? this : new Table(caption, columns, rows.subList(0, most));
    }

    /** The same with one row more, the last. */
    Table and(List<String> row) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(row);
        return new Table(caption, columns, more);
    }

    /** As it goes out as a file: what reads as a number is one. */
    ListTable<List<String>> file() {
        return new ListTable<>(
                caption,
                "",
                IntStream.range(0, columns.size())
                        .mapToObj(at -> ListColumn.of(columns.get(at), (List<String> row) -> value(row.get(at))))
                        .toList(),
                first(ListFiles.MOST).rows());
    }

    private static Object value(String text) {
        return text.matches("[-+−]?\\d[\\d,]*(\\.\\d+)?")
                ? new BigDecimal(text.replace(",", "").replace('−', '-').replace("+", ""))
                : text;
    }
}
