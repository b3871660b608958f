package uk.saferhub.tables.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a column writes its dates. What a workbook marks as a date is read whatever the order is. */
public enum DateOrder {
    DAY_FIRST(3, 2, 1),
    MONTH_FIRST(3, 1, 2),
    YEAR_FIRST(1, 2, 3);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String TIME = "(?:[t ,]+(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:am|pm)?)?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + TIME);
    private static final Pattern ZONED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,4})[/.\\- ](\\d{1,2})[/.\\- ](\\d{1,4})" + TIME);
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ \\-/](\\p{L}{3,9})[,.]?[ \\-/](\\d{2}|\\d{4})" + TIME);
    private static final Pattern AMERICAN =
            Pattern.compile("(\\p{L}{3,9})[ ](\\d{1,2})(?:st|nd|rd|th)?,?[ ](\\d{4})" + TIME);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final int year;
    private final int month;
    private final int day;

    DateOrder(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /** Day and, where the cell has one, time of day in Europe/London; a time of another zone is turned into it. */
    public record Read(LocalDate day, Optional<LocalTime> time) {}

    /** Nothing where the cell is no date, or one that never was, such as 31/02/2026. */
    public Optional<Read> read(String cell) {
        String text = cell.strip().toLowerCase(Locale.UK).replaceFirst("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? ", "");
        try {
            if (ZONED.matcher(cell.strip()).matches()) {
                LocalDateTime at = OffsetDateTime.parse(cell.strip())
                        .atZoneSameInstant(LONDON)
                        .toLocalDateTime();
                return Optional.of(new Read(at.toLocalDate(), Optional.of(at.toLocalTime())));
            }
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) return of(iso.group(1), iso.group(2), iso.group(3), iso.group(4));
            Matcher figures = FIGURES.matcher(text);
            if (figures.matches())
                return of(figures.group(year), figures.group(month), figures.group(day), figures.group(4));
            Matcher words = WORDS.matcher(text);
            if (words.matches()) return of(words.group(3), words.group(2), words.group(1), words.group(4));
            Matcher american = AMERICAN.matcher(text);
            if (american.matches())
                return of(american.group(3), american.group(1), american.group(2), american.group(4));
            return Optional.empty();
        } catch (DateTimeException | NumberFormatException never) {
            return Optional.empty();
        }
    }

    /** The order in which all of these cells are dates; day first, as in this country, where several are. */
    public static Optional<DateOrder> guess(List<String> cells) {
        List<String> some = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (some.isEmpty()) return Optional.empty();
        for (DateOrder order : values())
            if (some.stream().allMatch(cell -> order.read(cell).isPresent())) return Optional.of(order);
        return Optional.empty();
    }

    private static Optional<Read> of(String year, String month, String day, String time) {
        if (year.length() == 3 || year.length() == 1 || day.length() > 2) return Optional.empty();
        int fullYear = Integer.parseInt(year);
        // Two figures: births reach back to 1950, plans forward to 2049, as in the forms.
        if (year.length() == 2) fullYear += fullYear < 50 ? 2000 : 1900;
        if (fullYear < 1900 || fullYear > 2200) return Optional.empty();
        LocalDate date = LocalDate.of(fullYear, month(month), Integer.parseInt(day));
        return Optional.of(new Read(date, time == null ? Optional.empty() : time(time)));
    }

    private static int month(String word) {
        if (Character.isDigit(word.charAt(0))) return Integer.parseInt(word);
        return MONTHS.indexOf(word.substring(0, 3)) + 1;
    }

    private static Optional<LocalTime> time(String text) {
        try {
            boolean afternoon = text.endsWith("pm");
            String plain = text.replaceFirst("\\s*(am|pm)$", "")
                    .replaceFirst("\\.\\d+$", "")
                    .replaceFirst("^(\\d):", "0$1:");
            LocalTime time = LocalTime.parse(plain);
            boolean midnight = text.endsWith("am") && time.getHour() == 12;
            boolean later = afternoon && time.getHour() < 12;
            return Optional.of(midnight ? time.minusHours(12) : later ? time.plusHours(12) : time);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
