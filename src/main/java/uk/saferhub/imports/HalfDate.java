package uk.saferhub.imports;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of which only the year, or the month and year, is known: {@code 1990}, {@code 03/1990}, {@code Mar 1990}. */
final class HalfDate {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/.\\- ]((?:19|20)\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20)\\d{2})[/.\\-](\\d{1,2})");
    private static final Pattern WORD = Pattern.compile("(\\p{L}{3,9})[,.]?[ \\-/]((?:19|20)\\d{2})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private HalfDate() {}

    /** In ISO form: {@code 1990} or {@code 1990-03}. Nothing where it is neither. */
    static Optional<String> read(String cell) {
        String text = cell.strip().toLowerCase(Locale.UK);
        if (YEAR.matcher(text).matches()) return Optional.of(text);
        Matcher figures = MONTH_FIRST.matcher(text);
        if (figures.matches()) return month(figures.group(2), Integer.parseInt(figures.group(1)));
        Matcher iso = YEAR_FIRST.matcher(text);
        if (iso.matches()) return month(iso.group(1), Integer.parseInt(iso.group(2)));
        Matcher word = WORD.matcher(text);
        if (word.matches())
            return month(word.group(2), MONTHS.indexOf(word.group(1).substring(0, 3)) + 1);
        return Optional.empty();
    }

    private static Optional<String> month(String year, int month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), month).toString());
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }
}
