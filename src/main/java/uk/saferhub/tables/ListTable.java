package uk.saferhub.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list as it goes out.
 *
 * @param title what the page is called
 * @param asked the filter in force, as words; empty for none
 * @param columns those of the page, in their order, and no others
 * @param rows every row that the filter finds, up to {@link ListFiles#MOST}
 * @param record of which record a row is; null where its rows are of none
 */
public record ListTable<R>(
        String title,
        String asked,
        List<ListColumn<R>> columns,
        List<R> rows,
        @Nullable Function<R, UUID> record) {

    /** A row of which some words stay back. */
    record Left(UUID record, List<@Nullable Object> values) {}

    /** A list of figures, or of whatever else is no record of anybody. */
    public ListTable(String title, String asked, List<ListColumn<R>> columns, List<R> rows) {
        this(title, asked, columns, rows, null);
    }

    /** The records whose rows they are. */
    List<UUID> records() {
        Function<R, UUID> of = record;
        return of == null ? List.of() : rows.stream().map(of).toList();
    }

    ListTable<R> without(Collection<UUID> records) {
        Function<R, UUID> of = record;
        return of == null || records.isEmpty()
                ? this
                : new ListTable<>(
                        title,
                        asked,
                        columns,
                        rows.stream()
                                .filter(row -> !records.contains(of.apply(row)))
                                .toList(),
                        of);
    }

    /** What was typed in its rows, to be asked whether it may leave; nothing where they are of no record. */
    List<HeldWords.Row> typed() {
        Function<R, UUID> of = record;
        if (of == null) return List.of();
        return rows.stream()
                .map(row -> new HeldWords.Row(
                        of.apply(row),
                        columns.stream().map(column -> typed(column, row)).toList()))
                .toList();
    }

    /** The same with other words in place of some. @param typed what {@link #typed} gave. @param leaving what leaves of it, in the same order */
    ListTable<Left> leaving(List<HeldWords.Row> typed, List<HeldWords.Row> leaving) {
        var left = new ArrayList<Left>();
        for (int at = 0; at < rows.size(); at++) {
            var values = new ArrayList<@Nullable Object>();
            for (int column = 0; column < columns.size(); column++) {
                String words = leaving.get(at).words().get(column);
                values.add(
                        Objects.equals(words, typed.get(at).words().get(column))
                                ? columns.get(column).value().apply(rows.get(at))
                                : words);
            }
            left.add(new Left(leaving.get(at).record(), values));
        }
        var told = IntStream.range(0, columns.size())
                .mapToObj(at -> new ListColumn<Left>(
                        columns.get(at).label(),
                        row -> row.values().get(at),
                        columns.get(at).fixed()))
                .toList();
        return new ListTable<>(title, asked, told, left, Left::record);
    }

    private static <R> @Nullable String typed(ListColumn<R> column, R row) {
        if (column.fixed()) return null;
        Cell cell = Cell.of(column.value().apply(row));
        return cell.kind() == Cell.Kind.WORDS ? cell.text() : null;
    }

    List<String> head() {
        return columns.stream().map(ListColumn::label).toList();
    }

    List<List<Cell>> body() {
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> Cell.of(column.value().apply(row)))
                        .toList())
                .toList();
    }
}
