package uk.saferhub.crimedata.incidents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.tables.reading.TableBook;
import uk.saferhub.tables.reading.TableBooks;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.tables.reading.UnreadableFile;

/**
 * A file of places: one column of names, postcodes or property numbers and one of codes of small areas or wards. The part of the
 * postcode directory of the Office for National Statistics for one's own area is such a file (pcds and lsoa21cd).
 */
record PlaceFile(List<PlaceAliases.New> places, List<String> wrong) {

    private static final int MOST = 100_000;
    private static final int SAID = 100;
    private static final int LOOKED_AT = 30;

    private record Columns(int words, int area) {}

    static PlaceFile read(Path file) {
        List<PlaceAliases.New> places = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<Columns> columns = new ArrayList<>();
        try {
            TableBook book = TableBooks.open(file);
            book.rows(book.sheets().getFirst().name(), row -> {
                if (columns.isEmpty()) {
                    headings(row, columns);
                    return row.line() <= LOOKED_AT;
                }
                row(row, columns.getFirst(), places, wrong);
                if (places.size() > MOST) wrong.add("It has more than 100,000 places. Keep those of your own area.");
                return wrong.size() < SAID && places.size() <= MOST;
            });
        } catch (UnreadableFile unreadable) {
            wrong.add(String.valueOf(unreadable.getMessage()));
        }
        if (columns.isEmpty() && wrong.isEmpty())
            wrong.add(
                    "No line of headings has a column of places (“Place”, “Postcode”, “pcds”, “UPRN”) and one of codes (“Area”, “lsoa21cd”, “osward”).");
        if (places.isEmpty() && wrong.isEmpty()) wrong.add("It has no rows.");
        return new PlaceFile(places, wrong);
    }

    private static void headings(TableRow row, List<Columns> columns) {
        int words = named(row, "place( name)?|name|alias|pcds?|postcode|uprn");
        int area = named(row, "(area|ward|lsoa|small area)( ?code)?|lsoa ?\\d\\d ?cd|osward|wd ?\\d\\d ?cd");
        if (words >= 0 && area >= 0) columns.add(new Columns(words, area));
    }

    private static int named(TableRow row, String pattern) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> row.cell(i).toLowerCase(Locale.ROOT).matches(pattern))
                .findFirst()
                .orElse(-1);
    }

    private static void row(TableRow row, Columns columns, List<PlaceAliases.New> places, List<String> wrong) {
        String words = row.cell(columns.words());
        String area = row.cell(columns.area()).toUpperCase(Locale.ROOT);
        if (words.isEmpty() && area.isEmpty()) return;
        // The directory has postcodes that are no more, and places outside England and Wales, without such a code.
        if (area.isEmpty() || area.matches("[SNLM]\\d{8}|[EW]99999999")) return;
        if (!AreaKind.LSOA.isCode(area) && !AreaKind.WARD.isCode(area))
            wrong.add("Line " + row.line() + ": its area is not the code of a small area or ward.");
        else if (PlaceKey.of(words).isEmpty() || words.length() > 120)
            wrong.add("Line " + row.line() + ": its place is empty or longer than 120 characters.");
        else places.add(new PlaceAliases.New(words, area));
    }
}
