package uk.saferhub.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.configuration.ClockTerms.Days.CALENDAR;
import static uk.saferhub.configuration.ClockTerms.Days.WORKING;
import static uk.saferhub.configuration.Counting.BEGINNING_WITH;
import static uk.saferhub.configuration.Counting.FOLLOWING;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The arithmetic of clocks over weekends, bank holidays and pauses (WRK-07). */
class ClockCountTest {

    /** A Thursday: Good Friday and Easter Monday follow. */
    private static final LocalDate MAUNDY = LocalDate.of(2026, 4, 2);

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void WRK_07_fiveWorkingDaysFollowingADayEndADayAfterFiveThatBeginWithIt() {
        assertThat(ClockCount.due(MONDAY, 5, WORKING, FOLLOWING)).isEqualTo("2026-06-08");
        assertThat(ClockCount.due(MONDAY, 5, WORKING, BEGINNING_WITH)).isEqualTo("2026-06-05");
        assertThat(ClockCount.due(MONDAY, 5, CALENDAR, FOLLOWING)).isEqualTo("2026-06-06");
        assertThat(ClockCount.due(MONDAY, 5, CALENDAR, BEGINNING_WITH)).isEqualTo("2026-06-05");
    }

    @Test
    void WRK_07_easterDoesNotCountAsWorkingDaysAndDoesAsCalendarDays() {
        assertThat(ClockCount.due(MAUNDY, 1, WORKING, FOLLOWING)).isEqualTo("2026-04-07");
        assertThat(ClockCount.due(MAUNDY, 1, CALENDAR, FOLLOWING)).isEqualTo("2026-04-03");
        assertThat(ClockCount.due(MAUNDY, 1, WORKING, BEGINNING_WITH)).isEqualTo(MAUNDY);
    }

    @Test
    void WRK_07_aPauseIsMadeUpForByAsManyDaysThatCount() {
        LocalDate due = LocalDate.of(2026, 6, 8);
        assertThat(ClockCount.due(due, WORKING, List.of())).isEqualTo(due);
        // Wednesday to Friday: three days.
        assertThat(ClockCount.due(due, WORKING, List.of(pause("2026-06-03", "2026-06-05", null))))
                .isEqualTo("2026-06-11");
        // The weekend in the pause costs a working clock nothing and a calendar clock two days.
        var overWeekend = List.of(pause("2026-06-05", "2026-06-07", null));
        assertThat(ClockCount.due(due, WORKING, overWeekend)).isEqualTo("2026-06-09");
        assertThat(ClockCount.due(due, CALENDAR, overWeekend)).isEqualTo("2026-06-11");
    }

    @Test
    void WRK_07_aPauseThatOutlastsTheLastDayMovesItPastItsOwnEnd() {
        LocalDate due = LocalDate.of(2026, 6, 8);
        // From the day before the last for a fortnight: two days are left, and they are the two after the pause.
        var long1 = pause("2026-06-05", "2026-06-19", null);
        assertThat(ClockCount.due(due, WORKING, List.of(long1))).isEqualTo("2026-06-23");
        // A second pause falls on a day that the first moved the clock over.
        var second = pause("2026-06-22", "2026-06-22", null);
        assertThat(ClockCount.due(due, WORKING, List.of(long1, second))).isEqualTo("2026-06-24");
    }

    @Test
    void WRK_07_aPauseThatEndedEarlyCountsOnlyAsFarAsItHeld() {
        LocalDate due = LocalDate.of(2026, 6, 8);
        var ended = pause("2026-06-03", "2026-06-19", "2026-06-04");
        assertThat(ClockCount.due(due, WORKING, List.of(ended))).isEqualTo("2026-06-09");
        assertThat(ended.holds(LocalDate.of(2026, 6, 3))).isTrue();
        assertThat(ended.holds(LocalDate.of(2026, 6, 4))).isFalse();
        // Paused and let run again on one day: nothing is lost.
        assertThat(ClockCount.due(due, WORKING, List.of(pause("2026-06-03", "2026-06-19", "2026-06-03"))))
                .isEqualTo(due);
    }

    @Test
    void WRK_07_aPauseAfterTheLastDayMovesNothing() {
        LocalDate due = LocalDate.of(2026, 6, 8);
        assertThat(ClockCount.due(due, WORKING, List.of(pause("2026-06-09", "2026-06-30", null))))
                .isEqualTo(due);
        // On the last day itself it still does.
        assertThat(ClockCount.due(due, WORKING, List.of(pause("2026-06-08", "2026-06-08", null))))
                .isEqualTo("2026-06-09");
    }

    @Test
    void WRK_07_aDayThatSomebodyChoseOnAWeekendMovesToWorkingDays() {
        LocalDate saturday = LocalDate.of(2026, 6, 6);
        assertThat(ClockCount.due(saturday, WORKING, List.of(pause("2026-06-03", "2026-06-03", null))))
                .isEqualTo("2026-06-08");
    }

    @Test
    void WRK_07_itWarnsSoManyDaysThatCountBeforeTheLast() {
        assertThat(ClockCount.warn(LocalDate.of(2026, 6, 8), 1, WORKING)).isEqualTo("2026-06-05");
        assertThat(ClockCount.warn(LocalDate.of(2026, 6, 8), 1, CALENDAR)).isEqualTo("2026-06-07");
        assertThat(ClockCount.warn(LocalDate.of(2026, 4, 7), 1, WORKING)).isEqualTo(MAUNDY);
        assertThat(ClockCount.warn(LocalDate.of(2026, 6, 8), 0, WORKING)).isEqualTo("2026-06-08");
    }

    static Pause pause(String from, String until, String resumed) {
        return new Pause(
                UUID.randomUUID(),
                LocalDate.parse(from),
                LocalDate.parse(until),
                resumed == null ? null : LocalDate.parse(resumed),
                "court",
                "",
                "",
                "");
    }
}
