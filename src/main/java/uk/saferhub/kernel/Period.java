package uk.saferhub.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whole days from one date to another, both included. Days are Europe/London's.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after " + from + ", not on " + to);
        }
    }

    /** Reads ISO 8601 {@code 2019-04-01/2019-10-31}. @throws IllegalArgumentException with a sentence */
    public static Period parse(String text) {
        String[] parts = text.strip().split("/", -1);
        try {
            if (parts.length == 2) {
                return new Period(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]));
            }
        } catch (java.time.format.DateTimeParseException wrong) {
            throw new IllegalArgumentException(hint(text), wrong);
        }
        throw new IllegalArgumentException(hint(text));
    }

    private static String hint(String text) {
        return "A period is two dates such as 2019-04-01/2019-10-31, not \"" + text + "\".";
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public static Period calendarYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Local government's year, 1 April to 31 March. @param start the year it begins in: 2019 for 2019/20 */
    public static Period financialYear(int start) {
        return new Period(LocalDate.of(start, 4, 1), LocalDate.of(start + 1, 3, 31));
    }

    /** A quarter of the financial year. @param number 1 (April to June) to 4 (January to March) */
    public static Period quarter(int start, int number) {
        YearMonth first = YearMonth.of(start, 4).plusMonths(3L * (java.util.Objects.checkIndex(number - 1, 4)));
        return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** The financial year that a day falls in. */
    public static Period financialYearOf(LocalDate day) {
        return financialYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
    }

    /** The quarter of the financial year that a day falls in. */
    public static Period quarterOf(LocalDate day) {
        int start = financialYearOf(day).from().getYear();
        return quarter(start, (day.getMonthValue() + 8) % 12 / 3 + 1);
    }

    /** The same dates a year before. A period of whole months stays one, whatever February does. */
    public Period lastYear() {
        boolean wholeMonths =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        LocalDate end = wholeMonths ? YearMonth.from(to).minusYears(1).atEndOfMonth() : to.minusYears(1);
        return new Period(from.minusYears(1), end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Days, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Every month that the period touches, in order. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(last), m -> m.plusMonths(1))
                .toList();
    }

    /** In words: "1 April 2019 to 31 October 2019". */
    public String inWords() {
        return from.equals(to) ? DAY.format(from) : DAY.format(from) + " to " + DAY.format(to);
    }

    /** ISO 8601, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return from + "/" + to;
    }
}
