package uk.saferhub.crimedata.importing;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The month of a row: 2025-06, or what a spreadsheet program makes of that when it opens and saves the file again: Jun-25,
 * 2025-06-01, 01/06/2025. A day other than the first is a day and no month; 06/01/2025 is taken for one, since in this country it
 * is the sixth of January.
 */
final class PublishedMonth {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})(?:[-/]0?1(?:[T ]00:00(?::00)?)?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("0?1/(\\d{1,2})/(\\d{4})(?: 00:00(?::00)?)?");
    private static final Pattern WORD = Pattern.compile("(\\p{Alpha}{3,9})[- ](\\d{2}|\\d{4})");

    private PublishedMonth() {}

    /** Whether it is written as its publisher writes it. */
    static boolean plain(String text) {
        return text.length() == 7 && text.charAt(4) == '-';
    }

    /** Empty where it is no month. */
    static Optional<YearMonth> of(String text) {
        try {
            Matcher form = YEAR_FIRST.matcher(text);
            if (form.matches()) return month(form.group(1), Integer.parseInt(form.group(2)));
            form = DAY_FIRST.matcher(text);
            if (form.matches()) return month(form.group(2), Integer.parseInt(form.group(1)));
            form = WORD.matcher(text);
            return form.matches() ? month(form.group(2), named(form.group(1))) : Optional.empty();
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String year, int month) {
        int full = Integer.parseInt(year);
        // Crime has been published month by month since 2010.
        return Optional.of(YearMonth.of(year.length() == 2 ? 2000 + full : full, month));
    }

    /** The number of a month from its name or the beginning of it; 0, which no month has, for another word. */
    private static int named(String word) {
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
            if (name.startsWith(word.toLowerCase(Locale.UK))) return month.getValue();
        }
        return word.equalsIgnoreCase("sept") ? Month.SEPTEMBER.getValue() : 0;
    }

    /** What is said of a file in which months were not written as their publisher writes them. @param first such a word */
    static String told(String first) {
        return "Its months are written as a spreadsheet program writes them, such as “%s”, and were read as %s."
                .formatted(first, of(first).orElseThrow());
    }
}
