package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.configuration.ClockTerms.Days;
import uk.saferhub.configuration.Counting;
import uk.saferhub.kernel.WorkingDays;

/** The arithmetic of clocks (WRK-07): pure, in whole days of Europe/London. */
final class ClockCount {

    private static final WorkingDays CALENDAR = WorkingDays.ENGLAND_AND_WALES;

    private ClockCount() {}

    /** The last of so many days. @param days one or more */
    static LocalDate due(LocalDate from, int days, Days kind, Counting first) {
        LocalDate before = first == Counting.FOLLOWING ? from : from.minusDays(1);
        return kind == Days.WORKING ? CALENDAR.add(before, days) : before.plusDays(days);
    }

    /**
     * The last day when pauses are made up for: for each day that would have counted and fell into a pause, one more that
     * counts, which may itself be paused.
     *
     * @param firstDue the last day without any pause
     */
    static LocalDate due(LocalDate firstDue, Days kind, List<Pause> pauses) {
        LocalDate due = firstDue;
        LocalDate day =
                pauses.stream().map(Pause::fromOn).min(LocalDate::compareTo).orElse(firstDue.plusDays(1));
        for (; !day.isAfter(due); day = day.plusDays(1)) {
            LocalDate paused = day;
            if (counts(day, kind) && pauses.stream().anyMatch(pause -> pause.holds(paused))) due = next(due, kind);
        }
        return due;
    }

    /** First day on which a clock warns: so many days that count before its last. */
    static LocalDate warn(LocalDate due, int before, Days kind) {
        LocalDate day = due;
        for (int left = before; left > 0; ) {
            day = day.minusDays(1);
            if (counts(day, kind)) left--;
        }
        return day;
    }

    private static LocalDate next(LocalDate day, Days kind) {
        LocalDate next = day.plusDays(1);
        while (!counts(next, kind)) next = next.plusDays(1);
        return next;
    }

    private static boolean counts(LocalDate day, Days kind) {
        return kind == Days.CALENDAR || CALENDAR.isWorkingDay(day);
    }
}
