package uk.saferhub.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.saferhub.tables.reading.Header;
import uk.saferhub.tables.reading.TableBook;
import uk.saferhub.tables.reading.TableBooks;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.tables.reading.UnreadableFile;

/**
 * The table of a file that was brought, while it lies on this machine; gone when closed.
 *
 * @param first rows from the beginning of the sheet
 */
record Table(Path spooled, TableBook book, String sheet, List<TableRow> first) implements AutoCloseable {

    /** More rows are split into several files: all of an import is one transaction. */
    static final int MOST_ROWS = 20_000;

    /** Takes every row of the data. */
    @FunctionalInterface
    interface RowTaker {
        void take(TableRow row);
    }

    /** @throws UnreadableFile where it is no table */
    static Table of(byte[] content, String sheet) {
        try {
            Path spooled = Files.createTempFile("saferhub-import", null);
            try {
                Files.write(spooled, content);
                TableBook book = TableBooks.open(spooled);
                String named =
                        book.sheets().stream().anyMatch(one -> one.name().equals(sheet)) ? sheet : sheetWithRows(book);
                return new Table(spooled, book, named, first(book, named));
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(spooled);
                throw failed;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The rows below the header, without totals and without the header again.
     *
     * @return how many were left out
     */
    int data(Header header, RowTaker into) {
        List<String> names = header.names(first);
        int[] counted = {0, 0};
        book.rows(sheet, row -> {
            if (!header.isOver(row)) return true;
            if (row.isTotal(names.size()) || isHeaderAgain(row, names)) {
                counted[1]++;
                return true;
            }
            if (++counted[0] > MOST_ROWS)
                throw new UnreadableFile(
                        "The table has more than %,d rows. Split it, and bring in one part after the other."
                                .formatted(MOST_ROWS));
            into.take(row);
            return true;
        });
        return counted[1];
    }

    /** Reads every row once, so that a file that breaks off in its middle is refused when it is brought and not later. */
    Table read(Header header) {
        data(header, row -> {});
        return this;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(spooled);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** The first sheet that is shown and says something. */
    private static String sheetWithRows(TableBook book) {
        return book.sheets().stream()
                .filter(sheet -> !sheet.hidden() && !first(book, sheet.name()).isEmpty())
                .map(TableBook.Sheet::name)
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("The file has no rows."));
    }

    private static List<TableRow> first(TableBook book, String sheet) {
        var first = new ArrayList<TableRow>();
        book.rows(sheet, row -> first.add(row) && first.size() < Header.LOOKED_AT);
        return List.copyOf(first);
    }

    private static boolean isHeaderAgain(TableRow row, List<String> names) {
        int alike = 0;
        for (int i = 0; i < names.size(); i++)
            if (!row.cell(i).isEmpty() && row.cell(i).equals(names.get(i))) alike++;
        return alike > 1 && alike == row.filled();
    }
}
