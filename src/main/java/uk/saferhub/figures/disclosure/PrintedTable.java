package uk.saferhub.figures.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.figures.disclosure.Suppression.Sum;

/**
 * A table of counts as it is to be printed. A last row or column that is called total, all or sum is one.
 *
 * @param columns without the one that names the rows
 * @param rows names of the rows
 * @param cells row by row; null where a number is held back
 */
public record PrintedTable(List<String> columns, List<String> rows, List<List<@Nullable Long>> cells) {

    /** Held for every table, so that the longest question is answered in a second or two. */
    public static final int MOST_CELLS = 300;

    private static final Set<String> HELD_BACK = Set.of(
            "", "c", "[c]", "(c)", "*", "**", "..", "-", "–", "—", "x", "[x]", "held back", "<5", "<10", "< 5", "< 10");

    /** What was pasted is no table of counts. */
    public static final class Unreadable extends Exception {
        Unreadable(String why) {
            super(why);
        }
    }

    /**
     * As copied from a spreadsheet or a CSV file: the first line names the columns, the first column the rows.
     *
     * @throws Unreadable with a sentence for whoever pasted it
     */
    public static PrintedTable read(String pasted) throws Unreadable {
        List<String> lines = pasted.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2)
            throw new Unreadable("Paste the line that names the columns, and a line or more of numbers");
        String separator = lines.getFirst().contains("\t")
                ? "\t"
                : lines.getFirst().contains(";") ? ";" : ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
        List<String> head = split(lines.getFirst(), separator);
        if ((long) head.size() * lines.size() > MOST_CELLS)
            throw new Unreadable("Paste a table of at most " + MOST_CELLS + " cells");
        var names = new ArrayList<String>();
        var cells = new ArrayList<List<@Nullable Long>>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> line = split(lines.get(i), separator);
            if (line.size() != head.size() || line.size() < 2)
                throw new Unreadable(
                        "Line %d has %d columns, and the first has %d".formatted(i + 1, line.size(), head.size()));
            names.add(line.getFirst());
            var row = new ArrayList<@Nullable Long>();
            for (String cell : line.subList(1, line.size())) row.add(number(cell, i + 1));
            cells.add(row);
        }
        return new PrintedTable(head.subList(1, head.size()), names, cells);
    }

    private static List<String> split(String line, String separator) {
        return java.util.Arrays.stream(line.split(separator, -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
                .toList();
    }

    private static @Nullable Long number(String cell, int line) throws Unreadable {
        if (HELD_BACK.contains(cell.toLowerCase(Locale.UK))) return null;
        String plain = cell.replaceAll("[,\\s]", "");
        if (plain.matches("\\d{1,9}")) return Long.valueOf(plain);
        throw new Unreadable(
                "Line %d: “%s” is no count. Leave out what is worked out of the counts, such as percentages"
                        .formatted(line, cell));
    }

    /** Every printed number as one row of cells; 1 where it is held back. */
    long[] flat() {
        return cells.stream()
                .flatMap(List::stream)
                .mapToLong(cell -> cell == null ? 1 : cell)
                .toArray();
    }

    @Nullable
    Long cell(int index) {
        return cells.get(index / columns.size()).get(index % columns.size());
    }

    int size() {
        return rows.size() * columns.size();
    }

    /** "Acomb, Female". */
    String name(int index) {
        return rows.get(index / columns.size()) + ", " + columns.get(index % columns.size());
    }

    /** The sums that any reader can do. */
    List<Sum> sums() {
        int wide = columns.size();
        int high = rows.size();
        var sums = new ArrayList<Sum>();
        if (isTotal(rows.getLast()) && high > 2)
            for (int c = 0; c < wide; c++) {
                int at = c;
                sums.add(new Sum(
                        (high - 1) * wide + c,
                        IntStream.range(0, high - 1)
                                .mapToObj(r -> r * wide + at)
                                .toList()));
            }
        if (isTotal(columns.getLast()) && wide > 2)
            for (int r = 0; r < high; r++)
                sums.add(new Sum(
                        r * wide + wide - 1,
                        IntStream.range(r * wide, r * wide + wide - 1).boxed().toList()));
        return sums;
    }

    private static boolean isTotal(String name) {
        return name.toLowerCase(Locale.UK).matches("(grand )?(total|all|sum)\\b.*");
    }

    /** The same with these numbers in place. */
    PrintedTable with(List<@Nullable Long> flat) {
        var shown = new ArrayList<List<@Nullable Long>>();
        for (int r = 0; r < rows.size(); r++)
            shown.add(new ArrayList<>(flat.subList(r * columns.size(), (r + 1) * columns.size())));
        return new PrintedTable(columns, rows, shown);
    }
}
