package uk.saferhub.crimedata.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the Home Office writes years, quarters and numbers in its open data tables, from one edition to the next. */
final class HomeOffice {

    private static final Pattern YEAR = Pattern.compile("(?:April )?(\\d{4})(?:[/_-]| to (?:March )?)(\\d{2}|\\d{4})");
    private static final Pattern QUARTER =
            Pattern.compile("(?:q|qtr|quarter)?\\s*([1-4])(?:\\.0)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile("\\s*\\[\\w{1,8}( \\d{1,2})?]$");

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
