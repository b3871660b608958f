package uk.saferhub.tables.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The row of a table that names its columns, and the row below it where two make the names ("Victim" over "Name", "Age").
 *
 * @param line where it stands
 * @param lines how many rows it takes: 1 or 2
 */
public record Header(int line, int lines) {

    /** How many rows are looked at to find it, and shown to whoever brought the file. */
    public static final int LOOKED_AT = 30;

    /** The first row that is nearly as full as the fullest, and has words where figures would be. */
    public static Header guess(List<TableRow> first) {
        int fullest = first.stream().mapToInt(TableRow::filled).max().orElse(0);
        for (TableRow row : first)
            if (row.filled() * 10 >= fullest * 6 && row.cells().stream().noneMatch(Header::isFigure))
                return new Header(row.line(), 1);
        return new Header(first.isEmpty() ? 1 : first.getFirst().line(), 1);
    }

    /**
     * The names of the columns, each different: one without a name is "Column C", a second of the same name "Name (2)".
     *
     * @param first rows from the beginning of the sheet, those of the header among them
     */
    public List<String> names(List<TableRow> first) {
        List<TableRow> own =
                first.stream().filter(row -> row.line() >= line).limit(lines).toList();
        int width = first.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var names = new ArrayList<String>();
        Map<String, Integer> seen = new HashMap<>();
        String above = "";
        for (int i = 0; i < width; i++) {
            String upper = own.isEmpty() ? "" : own.getFirst().cell(i);
            // A merged cell says its words once, above its first column.
            if (!upper.isEmpty()) above = upper;
            String name = own.size() < 2 ? upper : (above + " " + own.get(1).cell(i)).strip();
            if (own.size() > 1 && own.get(1).cell(i).isEmpty()) name = upper;
            name = name.isEmpty() ? "Column " + letters(i) : name.replaceAll("\\s+", " ");
            int times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + " (" + times + ")");
        }
        return names;
    }

    /** Whether the row stands below the header. */
    public boolean isOver(TableRow row) {
        return row.line() >= line + lines;
    }

    /** As spreadsheets letter their columns: A to Z, AA. */
    public static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }

    private static boolean isFigure(String cell) {
        return cell.matches("[£(-]*[\\d,.]+[)-]?%?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");
    }
}
