package uk.saferhub.crimedata.weights;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.OffenceCode;
import uk.saferhub.crimedata.weights.WeightTable.KeyedBy;
import uk.saferhub.tables.reading.TableBook;
import uk.saferhub.tables.reading.TableBooks;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.tables.reading.UnreadableFile;

/**
 * A file of weights, CSV, XLSX or ODS: somewhere a line of headings with one column of codes (or types) and one of weights, and
 * the kinds beneath it. It is taken in whole or not at all, since a weight that is missing makes every score too low.
 */
record WeightFile(Map<String, Entry> weights, List<String> wrong) {

    private static final int MOST = 5_000;
    private static final int SAID = 20;
    private static final int LOOKED_AT = 60;

    /** One kind. @param label what it is called, or empty */
    record Entry(String label, BigDecimal weight) {}

    private record Columns(int kind, int label, int weight) {}

    static WeightFile read(Path file, KeyedBy by) {
        try {
            TableBook book = TableBooks.open(file);
            for (TableBook.Sheet sheet : book.sheets()) {
                WeightFile found = sheet(book, sheet.name(), by);
                if (found != null) return found;
            }
            return new WeightFile(
                    Map.of(),
                    List.of("No sheet has a line of headings with a column of "
                            + (by == KeyedBy.OFFENCE_CODE ? "codes (“Offence code”)" : "types (“Crime type”)")
                            + " and one of weights (“Weight”)."));
        } catch (UnreadableFile unreadable) {
            return new WeightFile(Map.of(), List.of(String.valueOf(unreadable.getMessage())));
        }
    }

    /** Null where the sheet has no such headings. */
    private static @Nullable WeightFile sheet(TableBook book, String sheet, KeyedBy by) {
        Map<String, Entry> weights = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        List<Columns> columns = new ArrayList<>();
        book.rows(sheet, row -> {
            if (columns.isEmpty()) {
                headings(row, by, columns, wrong);
                return wrong.isEmpty() && row.line() <= LOOKED_AT;
            }
            row(row, columns.getFirst(), by, weights, wrong);
            return wrong.size() < SAID && weights.size() <= MOST;
        });
        if (columns.isEmpty() && wrong.isEmpty()) return null;
        if (weights.size() > MOST) wrong.add("It has more than 5,000 kinds.");
        if (weights.isEmpty() && wrong.isEmpty()) wrong.add("No kind stands beneath its headings.");
        return new WeightFile(weights, wrong);
    }

    private static void headings(TableRow row, KeyedBy by, List<Columns> columns, List<String> wrong) {
        List<Integer> kinds = named(row, by == KeyedBy.OFFENCE_CODE ? ".*\\bcode\\b.*" : "(crime )?(type|category)");
        List<Integer> weights = named(row, ".*\\bweights?\\b.*|.*\\bharm\\b.*|.*\\bdays\\b.*");
        if (kinds.isEmpty() || weights.isEmpty()) return;
        if (kinds.size() > 1 || weights.size() > 1) {
            wrong.add("Line %d has %d columns of kinds and %d of weights. Keep one of each, and save it again."
                    .formatted(row.line(), kinds.size(), weights.size()));
            return;
        }
        List<Integer> labels = named(row, "offence( description)?|description|label|name");
        columns.add(new Columns(kinds.getFirst(), labels.isEmpty() ? -1 : labels.getFirst(), weights.getFirst()));
    }

    private static List<Integer> named(TableRow row, String pattern) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> row.cell(i).toLowerCase(Locale.ROOT).matches(pattern))
                .boxed()
                .toList();
    }

    private static void row(TableRow row, Columns columns, KeyedBy by, Map<String, Entry> weights, List<String> wrong) {
        String kind = row.cell(columns.kind());
        String weight = row.cell(columns.weight()).replace(",", "");
        // A heading between groups, and a note under the table, have one or the other and are no kinds.
        if (kind.isEmpty() || (weight.isEmpty() && row.filled() == 1)) return;
        if (!weight.matches("\\d{1,9}(\\.\\d{1,12})?")) {
            wrong.add("Line %d: the weight of “%s” is not a number such as 1234.5.".formatted(row.line(), kind));
            return;
        }
        String key = by == KeyedBy.OFFENCE_CODE ? OffenceCode.plain(kind) : kind;
        if (weights.put(key, new Entry(row.cell(columns.label()), new BigDecimal(weight))) != null)
            wrong.add("Line %d: “%s” is there twice. A spreadsheet that holds 4.10 as a number has made it 4.1."
                    .formatted(row.line(), kind));
    }
}
