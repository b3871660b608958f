package uk.saferhub.briefings.making;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import uk.saferhub.kernel.Period;

/** Whole months from one to another, both counted. */
public record Months(YearMonth from, YearMonth to) {

    /** The longest that a round may be about. */
    public static final int MOST = 12;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    /** The same months a year earlier: crime has its seasons. */
    public Months before() {
        return new Months(from.minusYears(1), to.minusYears(1));
    }

    /** How many; nought or less where they end before they begin. */
    public int count() {
        return (int) from.until(to, ChronoUnit.MONTHS) + 1;
    }

    /** The year whose people belong to them: that of their middle. */
    public int year() {
        return from.plusMonths(count() / 2).getYear();
    }

    public Period days() {
        return new Period(from.atDay(1), to.atEndOfMonth());
    }

    public boolean meets(Months other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** "April to June 2025", "December 2024 to February 2025". */
    public String words() {
        if (from.equals(to)) return MONTH.format(from);
        return (from.getYear() == to.getYear() ? NAME : MONTH).format(from) + " to " + MONTH.format(to);
    }

    public static String words(YearMonth month) {
        return MONTH.format(month);
    }
}
