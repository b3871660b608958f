package uk.saferhub.tables;

import java.util.List;

/**
 * A list as it goes out.
 *
 * @param title what the page is called
 * @param asked the filter in force, as words; empty for none
 * @param columns those of the page, in their order, and no others
 * @param rows every row that the filter finds, up to {@link ListFiles#MOST}
 */
public record ListTable<R>(String title, String asked, List<ListColumn<R>> columns, List<R> rows) {

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
