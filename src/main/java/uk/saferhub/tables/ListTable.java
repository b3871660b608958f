package uk.saferhub.tables;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** All that people wrote, a line each. */
    String written() {
        return columns.stream()
                .filter(ListColumn::written)
                .flatMap(column -> rows.stream().map(column.value()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Without what people wrote. */
    ListTable<R> unwritten() {
        return new ListTable<>(
                title,
                asked,
                columns.stream()
                        .map(column -> column.written() ? column.empty() : column)
                        .toList(),
                rows,
                record);
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
