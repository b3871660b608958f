package uk.saferhub.reports.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.figures.disclosure.Suppression;
import uk.saferhub.figures.disclosure.Suppression.Sum;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Table;

/** A table of counts with its small cells hidden, and those that would give them away. */
final class SuppressedTable {

    private final Table table;
    private final int columns;
    private final List<List<Cell>> lines;

    private SuppressedTable(Table table) {
        this.table = table;
        this.columns = table.columns().size();
        this.lines = new ArrayList<>(table.rows());
        if (table.total() != null) {
            lines.add(table.total());
        }
    }

    static Table of(Table table) {
        return table.small() == Disclosure.COUNCIL_ACT ? table : new SuppressedTable(table).hidden();
    }

    private Table hidden() {
        long[] cells = new long[lines.size() * columns];
        for (int i = 0; i < cells.length; i++) {
            BigDecimal number = number(i);
            cells[i] = number == null ? Long.MAX_VALUE / 4 : number.longValue();
        }
        BitSet small = new BitSet();
        for (int i = 0; i < cells.length; i++) {
            small.set(i, tooTelling(i));
        }
        BitSet hidden = Suppression.of(cells, sums(), small, table.small() == Disclosure.SEALED);
        if (hidden.isEmpty()) {
            return table;
        }
        List<List<Cell>> shown = IntStream.range(0, lines.size())
                .mapToObj(line -> line(line, hidden))
                .toList();
        boolean footed = table.total() != null;
        return table.withRows(footed ? shown.subList(0, shown.size() - 1) : shown, footed ? shown.getLast() : null);
    }

    /** Below the table's threshold; or a figure that tells too much by itself, such as what is true of a whole group. */
    private boolean tooTelling(int index) {
        Cell cell = cell(index);
        boolean itself = cell.figure() != null && cell.figure().tooTelling();
        return itself
                || cell.number() != null && table.small().tooSmall(cell.number().longValue());
    }

    private @Nullable BigDecimal number(int index) {
        return cell(index).number();
    }

    private Cell cell(int index) {
        return lines.get(index / columns).get(index % columns);
    }

    private List<Cell> line(int line, BitSet hidden) {
        return IntStream.range(0, columns)
                .mapToObj(c -> hidden.get(line * columns + c)
                        ? Cell.heldBack()
                        : lines.get(line).get(c))
                .toList();
    }

    /** The row of totals, and a last column called "Total", are sums that any reader can do. */
    private List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        int last = lines.size() - 1;
        for (int column = 0; column < columns && table.total() != null; column++) {
            int at = column;
            List<Integer> parts =
                    IntStream.range(0, last).map(r -> r * columns + at).boxed().toList();
            if (number(last * columns + column) != null) {
                sums.add(new Sum(last * columns + column, parts));
            }
        }
        if (table.columns().getLast().toLowerCase(java.util.Locale.UK).startsWith("total")) {
            for (int line = 0; line < lines.size(); line++) {
                int first = line * columns;
                List<Integer> parts = IntStream.range(first, first + columns - 1)
                        .filter(i -> number(i) != null)
                        .boxed()
                        .toList();
                sums.add(new Sum(first + columns - 1, parts));
            }
        }
        return sums;
    }
}
