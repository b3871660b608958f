package uk.saferhub.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counting days as statutes and panels do. Dates are Europe/London's. Bank holidays are data with their source, in
 * {@code bank-holidays.properties}; a day outside the years that it covers is refused, never guessed.
 *
 * <p>"Beginning with" a day counts that day as the first; "following" (also "after", "from") counts the next day as
 * the first. The law uses both: 21 days <em>beginning with the day after</em> is not 21 days <em>beginning with</em>.
 */
public final class WorkingDays {

    /** England and Wales. */
    public static final WorkingDays ENGLAND_AND_WALES = new WorkingDays(load());

    /**
     * Where a bank holiday in any part of the United Kingdom counts: Scotland's and Northern Ireland's besides, by Schedule 1 to the
     * Banking and Financial Dealings Act 1971, the St Andrew's Day Bank Holiday (Scotland) Act 2007 and the yearly proclamations.
     */
    public static final WorkingDays UNITED_KINGDOM = new WorkingDays(everywhere(ENGLAND_AND_WALES.holidays));

    private final NavigableMap<LocalDate, String> holidays;

    WorkingDays(NavigableMap<LocalDate, String> holidays) {
        this.holidays = holidays;
    }

    /** The bank holiday's name, or null on every other day. */
    public @Nullable String holiday(LocalDate day) {
        LocalDate first = holidays.firstKey().withDayOfYear(1);
        LocalDate last = LocalDate.of(holidays.lastKey().getYear(), 12, 31);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new IllegalArgumentException("Bank holidays are known from " + first + " to " + last + ", not on "
                    + day + ": add them to bank-holidays.properties.");
        }
        return holidays.get(day);
    }

    /** Not a Saturday, a Sunday or a bank holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return holiday(day) == null
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The working day that is this many working days after the day, which is not counted itself. */
    public LocalDate add(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("count forward, not " + workingDays);
        }
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.plusDays(1);
            left -= isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    /** The last day of a period of so many working days that begins with this day. */
    public LocalDate lastBeginningWith(LocalDate day, int workingDays) {
        return add(day.minusDays(1), workingDays);
    }

    /** Working days after one day up to and with another; negative when the other is earlier. */
    public int between(LocalDate day, LocalDate other) {
        if (other.isBefore(day)) {
            return -between(other, day);
        }
        return (int) day.plusDays(1)
                .datesUntil(other.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The last of so many calendar days of which this day is the first. */
    public static LocalDate daysBeginningWith(LocalDate day, int days) {
        return day.plusDays(days - 1L);
    }

    /** The last of so many calendar days of which the next day is the first. */
    public static LocalDate daysFollowing(LocalDate day, int days) {
        return day.plusDays(days);
    }

    private static NavigableMap<LocalDate, String> everywhere(NavigableMap<LocalDate, String> here) {
        var all = new TreeMap<>(here);
        for (int year = here.firstKey().getYear(); year <= here.lastKey().getYear(); year++) {
            keep(all, LocalDate.of(year, 1, 2), "2nd January (Scotland)");
            keep(all, LocalDate.of(year, 3, 17), "St Patrick's Day (Northern Ireland)");
            keep(all, LocalDate.of(year, 7, 12), "Battle of the Boyne (Northern Ireland)");
            LocalDate august = LocalDate.of(year, 8, 1);
            keep(all, august.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)), "Summer bank holiday (Scotland)");
            keep(all, LocalDate.of(year, 11, 30), "St Andrew's Day (Scotland)");
        }
        return all;
    }

    /** On the day, or instead of a weekend or another holiday on the next day that is neither. */
    private static void keep(NavigableMap<LocalDate, String> all, LocalDate day, String name) {
        LocalDate kept = day;
        while (all.containsKey(kept) || kept.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue())
            kept = kept.plusDays(1);
        all.put(kept, name);
    }

    private static NavigableMap<LocalDate, String> load() {
        var lines = new Properties();
        try (InputStream in = WorkingDays.class.getResourceAsStream("bank-holidays.properties")) {
            lines.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        var holidays = new TreeMap<LocalDate, String>();
        lines.forEach((day, name) -> holidays.put(LocalDate.parse((String) day), (String) name));
        return holidays;
    }
}
