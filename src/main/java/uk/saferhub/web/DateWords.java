package uk.saferhub.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three words of a date as people type them: "4", "jun" or "June" or "06", "2026" or "26". */
final class DateWords {

    private DateWords() {}

    static Optional<LocalDate> read(String[] dayMonthYear) {
        try {
            int day = Integer.parseInt(plain(dayMonthYear[0]));
            String year = plain(dayMonthYear[2]);
            int fullYear = year.length() == 2 ? century(Integer.parseInt(year)) : Integer.parseInt(year);
            boolean likely = fullYear >= 1900 && fullYear <= 2200;
            return likely ? Optional.of(LocalDate.of(fullYear, month(plain(dayMonthYear[1])), day)) : Optional.empty();
        } catch (NumberFormatException | DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Two figures: births reach back to 1950, plans forward to 2049. */
    private static int century(int year) {
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static String plain(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}]", "").replaceFirst("(?i)(?<=\\d)(st|nd|rd|th)$", "");
    }

    private static int month(String word) {
        return Arrays.stream(Month.values())
                .filter(month -> word.length() > 2
                        && month.getDisplayName(TextStyle.FULL, Locale.UK)
                                .toLowerCase(Locale.UK)
                                .startsWith(word.toLowerCase(Locale.UK)))
                .findFirst()
                .map(Month::getValue)
                .orElseGet(() -> Integer.parseInt(word));
    }
}
