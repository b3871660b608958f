package uk.saferhub.reports.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with a caption, a header row and, where it has a total, one that it computes itself.
 *
 * @param code names it in tokens: {@code {{table:code}}}
 * @param small how small its counts may be and still be printed for the public
 * @param total the row of totals; null when the table has none
 */
public record Table(
        String code,
        String caption,
        List<String> columns,
        List<List<Cell>> rows,
        @Nullable List<Cell> total,
        Disclosure small,
        boolean exempt)
        implements Block {

    /** A table without a total. */
    public static Table of(String code, String caption, List<String> columns, List<List<Cell>> rows, Disclosure small) {
        return new Table(code, caption, columns, rows, null, small, false);
    }

    /** A table whose last row adds up every column that holds numbers only. */
    public static Table footed(
            String code, String caption, List<String> columns, List<List<Cell>> rows, Disclosure small) {
        List<Cell> total = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            BigDecimal sum = sum(rows, column);
            total.add(column == 0 ? Cell.of("Total") : sum == null ? Cell.of("") : Cell.of(sum));
        }
        return new Table(code, caption, columns, rows, total, small, false);
    }

    /**
     * The same, checked against totals that somebody typed.
     *
     * @throws TotalRefused when one differs from what the rows make
     */
    public Table agreeingWith(Map<String, BigDecimal> typed) {
        typed.forEach((column, value) -> {
            BigDecimal computed = sum(rows, columns.indexOf(column));
            if (computed == null || computed.compareTo(value) != 0) {
                throw new TotalRefused(caption, column, value, computed == null ? BigDecimal.ZERO : computed);
            }
        });
        return this;
    }

    public Table withRows(List<List<Cell>> others, @Nullable List<Cell> otherTotal) {
        return new Table(code, caption, columns, others, otherTotal, small, exempt);
    }

    /** Every table of a paper, those of its appendices last. */
    public static Stream<Table> in(Paper paper) {
        return Stream.concat(
                        paper.blocks().stream(),
                        paper.appendices().stream().flatMap(appendix -> appendix.blocks().stream()))
                .filter(Table.class::isInstance)
                .map(Table.class::cast);
    }

    /** The figures that its cells are. */
    public Stream<PaperFigure> figures() {
        return rows.stream().flatMap(List::stream).map(Cell::figure).filter(Objects::nonNull);
    }

    public Table madeExempt() {
        return new Table(code, caption, columns, rows, total, small, true);
    }

    private static @Nullable BigDecimal sum(List<List<Cell>> rows, int column) {
        if (column < 0 || rows.isEmpty()) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Cell> row : rows) {
            BigDecimal number = row.get(column).number();
            if (number == null) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }
}
