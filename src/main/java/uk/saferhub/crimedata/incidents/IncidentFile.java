package uk.saferhub.crimedata.incidents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import uk.saferhub.kernel.Period;
import uk.saferhub.tables.reading.Header;
import uk.saferhub.tables.reading.TableBook;
import uk.saferhub.tables.reading.TableBooks;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.tables.reading.UnreadableFile;

/**
 * An agency's file of crimes and incidents, CSV of any hand, XLSX or ODS: somewhere a line of headings, and a row for each beneath
 * it. It is taken in whole or not at all, and every fault is told at once. Its records are handed on one by one as they are read:
 * memory holds their references, so that none is there twice, and nothing else of them.
 *
 * @param rows how many records could be read
 * @param wrong what is wrong with it, line by line
 * @param told how it was understood, as sentences
 * @param headings where no line of headings was recognised: those of the likeliest
 */
record IncidentFile(long rows, List<String> wrong, List<String> told, List<String> headings) {

    private static final int MOST = 200_000;
    private static final int SAID = 5_000;

    /** Where a table begins. @param line of its headings */
    private record Found(String sheet, int line, List<String> names, Map<String, Integer> places) {}

    /**
     * @param kept which column is which, or {@link IncidentColumns#NONE} to go by their names
     * @param period that the supplier says the file is of: it replaces what was here of it, so that no row may lie outside
     * @param today Europe/London; nothing can have happened after it
     * @param into gets each record; of a file with anything wrong it must not keep them
     */
    static IncidentFile read(Path file, IncidentColumns kept, Period period, LocalDate today, Consumer<Incident> into) {
        try {
            TableBook book = TableBooks.open(file);
            Optional<Found> found = found(book, kept);
            if (found.isEmpty() && !kept.named().isEmpty()) found = found(book, IncidentColumns.NONE);
            return found.isPresent() ? rows(book, found.get(), period, today, into) : unknown(book);
        } catch (UnreadableFile unreadable) {
            return new IncidentFile(0, List.of(String.valueOf(unreadable.getMessage())), List.of(), List.of());
        }
    }

    private static IncidentFile rows(
            TableBook book, Found found, Period period, LocalDate today, Consumer<Incident> into) {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long[] rows = {0};
        boolean[] counted = {false};
        IncidentCells cells = new IncidentCells(found.places(), today);
        book.rows(found.sheet(), row -> {
            if (row.line() <= found.line() || row.isTotal(found.names().size()) || again(row, found)) return true;
            if (seen.size() == MOST) throw new UnreadableFile("It has more than 200,000 rows: split it by period.");
            counted[0] |= cells.counts(row);
            try {
                Incident incident = cells.incident(row);
                if (!period.contains(incident.from().toLocalDate()))
                    throw new IllegalArgumentException("it lies outside the period that the file is said to be of.");
                if (!seen.add(incident.reference()))
                    throw new IllegalArgumentException("its reference is there twice.");
                into.accept(incident);
                rows[0]++;
            } catch (IllegalArgumentException e) {
                wrong.add("Line " + row.line() + ": " + e.getMessage());
            }
            return wrong.size() < SAID;
        });
        if (wrong.size() == SAID) wrong.add("These are the first 5,000 faults: there may be more.");
        List<String> told = told(book, found, rows[0]);
        if (counted[0]) told.add("Dates stand in it as a spreadsheet’s count of days (45658), and were read as days.");
        return new IncidentFile(rows[0], wrong, told, List.of());
    }

    private static List<String> told(TableBook book, Found found, long rows) {
        List<String> told = new ArrayList<>(book.told());
        List<String> left = IncidentColumns.left(found.names(), found.places());
        if (!left.isEmpty()) told.add("These columns were not read and are not kept: " + String.join(", ", left) + ".");
        if (rows == 0) told.add("It has no rows: it says that nothing happened in the period.");
        return told;
    }

    private static boolean again(TableRow row, Found found) {
        return row.filled() > 1 && found.names().equals(row.cells());
    }

    private static Optional<Found> found(TableBook book, IncidentColumns kept) {
        for (TableBook.Sheet sheet : book.sheets()) {
            for (TableRow row : first(book, sheet.name())) {
                Optional<Map<String, Integer>> places = kept.places(row.cells());
                if (places.isPresent())
                    return Optional.of(new Found(sheet.name(), row.line(), row.cells(), places.get()));
            }
        }
        return Optional.empty();
    }

    private static IncidentFile unknown(TableBook book) {
        for (TableBook.Sheet sheet : book.sheets()) {
            List<TableRow> first = first(book, sheet.name());
            if (sheet.hidden() || first.isEmpty()) continue;
            Header header = Header.guess(first);
            List<String> names = header.names(first);
            List<String> missing = IncidentColumns.missing(names);
            String wrong = missing.isEmpty()
                    ? "The columns that were kept for this set are not in the file."
                    : "No line of headings names a column for " + String.join(" and ", missing) + ".";
            return new IncidentFile(0, List.of(wrong), book.told(), names);
        }
        return new IncidentFile(0, List.of("The file has no rows."), book.told(), List.of());
    }

    private static List<TableRow> first(TableBook book, String sheet) {
        List<TableRow> first = new ArrayList<>();
        book.rows(sheet, row -> first.add(row) && first.size() < Header.LOOKED_AT);
        return first;
    }
}
