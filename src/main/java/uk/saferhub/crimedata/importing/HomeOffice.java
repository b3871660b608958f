package uk.saferhub.crimedata.importing;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the Home Office writes years, quarters and numbers in its open data tables, from one edition to the next. */
final class HomeOffice {

    private static final Pattern YEAR = Pattern.compile(
            "(?:Apr(?:il)? )?(\\d{4})(?:[/_-]| to (?:Mar(?:ch)? )?)(\\d{2}|\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER =
            Pattern.compile("(?:q|qtr|quarter)?\\s*([1-4])(?:\\.0)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile("\\s*\\[\\w{1,8}( \\d{1,2})?]$");

    private static final Pattern ENDING =
            Pattern.compile("^(?:(?:12|twelve) months|year|rolling year) (?:ending|to)\\s+", Pattern.CASE_INSENSITIVE);

    private static final List<DateTimeFormatter> ENDS = Stream.of(
                    "d/M/uuuu",
                    "uuuu-MM-dd['T'HH:mm[:ss]]",
                    "uuuu-MM",
                    "MMMM uuuu",
                    "MMM uuuu",
                    "MMM-uuuu",
                    "MMM-uu",
                    "d MMMM uuuu")
            .map(form -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(form)
                    .toFormatter(Locale.UK))
            .toList();

    /** What stands where there is no number: not available, not applicable, held back. It is never nought. */
    private static final Set<String> NO_NUMBER = Set.of(
            "",
            ".",
            "..",
            "...",
            "-",
            "–",
            "—",
            ":",
            "*",
            "na",
            "n/a",
            "[x]",
            "[c]",
            "[z]",
            "x",
            "c",
            "z",
            "not available");

    private HomeOffice() {}

    /** A financial year as the tables of outcomes write it, 2017/18, whatever the cell's form. */
    static String year(String cell) throws RejectedRow {
        Matcher year = YEAR.matcher(cell);
        if (!year.matches()) throw new RejectedRow("The year “" + cell + "” is not such as 2017/18.");
        int next = Integer.parseInt(year.group(1)) + 1;
        if (next % 100 != Integer.parseInt(year.group(2)) % 100)
            throw new RejectedRow("The year “" + cell + "” is not one financial year, such as 2017/18.");
        return year.group(1) + "/" + "%02d".formatted(next % 100);
    }

    /** The last month of a financial year, where a cell names one. */
    static Optional<YearMonth> financial(String cell) {
        try {
            int began = Integer.parseInt(
                    year(MARK.matcher(cell.strip()).replaceFirst("")).substring(0, 4));
            return Optional.of(YearMonth.of(began + 1, 3));
        } catch (RejectedRow none) {
            return Optional.empty();
        }
    }

    /** The last of twelve months: 2003/04, 31/03/2004, 2004-03-31, March 2004, Mar-04, “Year ending March 2004”. */
    static YearMonth ending(String cell) throws RejectedRow {
        if (cell.matches("\\d{4}-(0[1-9]|1[0-2])") && financial(cell).isPresent())
            throw new RejectedRow("“" + cell + "” may be a financial year or a month. Write 2011/12 or 31/12/2011.");
        Optional<YearMonth> financial = financial(cell);
        if (financial.isPresent()) return financial.get();
        String text =
                ENDING.matcher(MARK.matcher(cell.strip()).replaceFirst("")).replaceFirst("");
        for (DateTimeFormatter form : ENDS) {
            try {
                return YearMonth.parse(text, form);
            } catch (DateTimeParseException next) {
                // It may be of another form.
            }
        }
        throw new RejectedRow(
                "“" + cell + "” is no year, such as 2003/04, and no month in which twelve end, such as 31/03/2004.");
    }

    static int quarter(String cell) throws RejectedRow {
        Matcher quarter = QUARTER.matcher(cell);
        if (!quarter.matches()) throw new RejectedRow("The quarter “" + cell + "” is not between 1 and 4.");
        return Integer.parseInt(quarter.group(1));
    }

    /** Whether a cell says that there is no number. */
    static boolean missing(String cell) {
        String plain = cell.toLowerCase(Locale.ROOT);
        return NO_NUMBER.contains(plain) || plain.startsWith("n/a ") || plain.startsWith("not applicable");
    }

    /** A number with its thousands parted, perhaps with a mark behind it: 1,954 [r]. */
    static long number(String cell) throws RejectedRow {
        return Header.whole(MARK.matcher(cell).replaceFirst("").replace(" ", ""), "The number of offences");
    }
}
