package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.saferhub.kernel.Period;

/** Three months that begin on 1 January, April, July or October. */
public record Quarter(LocalDate from) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    public static Quarter of(LocalDate day) {
        return new Quarter(LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1));
    }

    /** The quarters before the one that a day lies in, the newest first. */
    public static List<Quarter> before(LocalDate today, int how) {
        return IntStream.rangeClosed(1, how)
                .mapToObj(back -> new Quarter(of(today).from.minusMonths(3L * back)))
                .toList();
    }

    /** The last day, counted. */
    public LocalDate to() {
        return from.plusMonths(3).minusDays(1);
    }

    /** The last day to send it: the end of the following quarter (SI 2007/1831). */
    public LocalDate dueOn() {
        return from.plusMonths(6).minusDays(1);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to());
    }

    /** "April to June 2026". */
    public String words() {
        return MONTH.format(from) + " to " + MONTH.format(to()) + " " + from.getYear();
    }

    /** "Apr to Jun 2026", for a chart. */
    public String brief() {
        return SHORT.format(from) + " to " + SHORT.format(to()) + " " + from.getYear();
    }

    public Period period() {
        return new Period(from, to());
    }

    /** As a form posts it: "2026-04". */
    public String key() {
        return YearMonth.from(from).toString();
    }
}
