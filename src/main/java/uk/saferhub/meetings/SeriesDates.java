package uk.saferhub.meetings;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.kernel.WorkingDays;

/**
 * The dates that a series makes (MTG-01): counted from its first day, on the weekday of that day. A meeting that would fall on
 * a bank holiday is left out where the group meets every week or oftener, and is otherwise held on the next working day.
 */
final class SeriesDates {

    private static final WorkingDays DAYS = WorkingDays.ENGLAND_AND_WALES;

    private SeriesDates() {}

    /**
     * In order.
     *
     * @param began the first meeting, @param ended the last possible day, or null
     * @param from the first day asked for, @param until the last (all Europe/London)
     */
    static List<LocalDate> of(
            Cadence cadence, LocalDate began, @Nullable LocalDate ended, LocalDate from, LocalDate until) {
        LocalDate last = ended == null || ended.isAfter(until) ? until : ended;
        boolean often = cadence == Cadence.TWICE_WEEKLY || cadence == Cadence.WEEKLY;
        return counted(cadence, began, last)
                // A week earlier, since a bank holiday moves a meeting on; no further, where holidays may not be known.
                .filter(day -> !day.isBefore(from.minusWeeks(1)))
                .filter(day -> !often || isFree(day))
                .map(day -> isFree(day) ? day : DAYS.add(day, 1))
                .filter(day -> !day.isBefore(from) && !day.isAfter(last))
                .distinct()
                .toList();
    }

    private static boolean isFree(LocalDate day) {
        return DAYS.holiday(day) == null;
    }

    private static Stream<LocalDate> counted(Cadence cadence, LocalDate began, LocalDate last) {
        return switch (cadence) {
            case TWICE_WEEKLY ->
                weeks(began, 1, last)
                        .flatMap(day -> Stream.of(day, second(day)))
                        .filter(day -> !day.isAfter(last));
            case WEEKLY -> weeks(began, 1, last);
            case FORTNIGHTLY -> weeks(began, 2, last);
            case FOUR_WEEKLY -> weeks(began, 4, last);
            case MONTHLY -> months(began, 1, last);
            case EVERY_TWO_MONTHS -> months(began, 2, last);
            case QUARTERLY -> months(began, 3, last);
            case TWICE_YEARLY -> months(began, 6, last);
            case YEARLY -> months(began, 12, last);
            case AS_NEEDED -> Stream.empty();
        };
    }

    /** The week's other meeting: three days on, or five where that would be a weekend. */
    private static LocalDate second(LocalDate day) {
        return day.plusDays(day.getDayOfWeek().getValue() <= 2 ? 3 : 5);
    }

    private static Stream<LocalDate> weeks(LocalDate began, int weeks, LocalDate last) {
        return days(n -> began.plusWeeks((long) n * weeks), last);
    }

    /** "The second Tuesday": the same weekday of the same week of the month; a fifth one is the last. */
    private static Stream<LocalDate> months(LocalDate began, int months, LocalDate last) {
        int week = (began.getDayOfMonth() - 1) / 7 + 1;
        var weekday = week == 5
                ? TemporalAdjusters.lastInMonth(began.getDayOfWeek())
                : TemporalAdjusters.dayOfWeekInMonth(week, began.getDayOfWeek());
        return days(n -> began.withDayOfMonth(1).plusMonths((long) n * months).with(weekday), last);
    }

    private static Stream<LocalDate> days(IntFunction<LocalDate> nth, LocalDate last) {
        return Stream.iterate(0, n -> n + 1).map(nth::apply).takeWhile(day -> !day.isAfter(last));
    }
}
