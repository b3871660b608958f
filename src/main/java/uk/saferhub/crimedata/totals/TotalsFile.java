package uk.saferhub.crimedata.totals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Period;
import uk.saferhub.tables.reading.TableBook;
import uk.saferhub.tables.reading.TableBooks;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.tables.reading.UnreadableFile;

/**
 * A file of totals, CSV, XLSX or ODS: a line of headings with period, area code (or none), measure and value, and the totals
 * beneath it. It is taken in whole or not at all. A column of another name refuses it, so that no names of people come along.
 */
record TotalsFile(List<Total> totals, List<String> wrong) {

    private static final int MOST = 20_000;
    private static final int SAID = 20;
    private static final int MEASURES = 100;

    private record Columns(int period, int area, int measure, int value) {}

    /** @param today no total is of days to come */
    static TotalsFile read(Path file, LocalDate today) {
        List<String> wrong = new ArrayList<>();
        try {
            TableBook book = TableBooks.open(file);
            for (TableBook.Sheet sheet : book.sheets()) {
                TotalsFile found = sheet(book, sheet.name(), today, wrong);
                if (found != null) return found;
            }
        } catch (UnreadableFile unreadable) {
            wrong.add(String.valueOf(unreadable.getMessage()));
        }
        if (wrong.isEmpty())
            wrong.add("No sheet begins with the headings period, area code (may be left out), measure and value.");
        return new TotalsFile(List.of(), wrong);
    }

    /** Null where its first line has no such headings. */
    private static @Nullable TotalsFile sheet(TableBook book, String sheet, LocalDate today, List<String> others) {
        List<Columns> columns = new ArrayList<>();
        List<Total> totals = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        book.rows(sheet, row -> {
            if (columns.isEmpty()) {
                Columns found = headings(row, others);
                if (found != null) columns.add(found);
                return found != null;
            }
            Total total = row(row, columns.getFirst(), today, wrong);
            if (total != null && !seen.add(total.key()))
                wrong.add("Line %d: this period, area and measure is there twice.".formatted(row.line()));
            if (total != null) totals.add(total);
            return wrong.size() < SAID && totals.size() <= MOST;
        });
        if (columns.isEmpty()) return null;
        if (totals.size() > MOST) wrong.add("It has more than 20,000 totals.");
        if (totals.isEmpty() && wrong.isEmpty()) wrong.add("No total stands beneath its headings.");
        if (totals.stream().map(Total::measure).distinct().count() > MEASURES)
            wrong.add(
                    "It has more than 100 measures. A measure is what is counted; places stand as codes in their own column.");
        return new TotalsFile(totals, wrong);
    }

    private static @Nullable Columns headings(TableRow row, List<String> wrong) {
        List<String> names = row.cells().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("[ _]+", " "))
                .toList();
        Columns columns = new Columns(
                names.indexOf("period"),
                Math.max(names.indexOf("area code"), names.indexOf("area")),
                names.indexOf("measure"),
                names.indexOf("value"));
        if (columns.period() < 0 || columns.measure() < 0 || columns.value() < 0) return null;
        Set<String> strange = new TreeSet<>(names);
        strange.removeAll(Set.of("period", "area code", "area", "measure", "value", ""));
        if (strange.isEmpty()) return columns;
        wrong.add(
                "It has columns that are none of period, area code, measure and value: %d of them. Take them out first."
                        .formatted(strange.size()));
        return null;
    }

    private static @Nullable Total row(TableRow row, Columns columns, LocalDate today, List<String> wrong) {
        Optional<Period> period = Spell.read(row.cell(columns.period()));
        String area = row.cell(columns.area()).toUpperCase(Locale.ROOT);
        String measure = row.cell(columns.measure());
        String value = row.cell(columns.value()).replace(",", "");
        String line = "Line " + row.line() + ": ";
        int before = wrong.size();
        if (period.isEmpty())
            wrong.add(line + "the period is none such as 2024/25, 2024, 2024/25 Q1, 2024-04 or 2024-04-01/2024-06-30.");
        else if (period.get().to().isAfter(today)) wrong.add(line + "the period has not ended.");
        if (!area.matches("([A-Z]\\d{8})?")) wrong.add(line + "the area is no code such as E06000014.");
        if (measure.isEmpty() || measure.length() > 120) wrong.add(line + "the measure has 1 to 120 characters.");
        if (!value.matches("-?\\d{1,12}(\\.\\d{1,6})?")) wrong.add(line + "the value is no number.");
        return wrong.size() > before
                ? null
                : new Total(row.line(), period.orElseThrow(), area, measure, new BigDecimal(value));
    }
}
