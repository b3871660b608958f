package uk.saferhub.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.clocks.ClockCountTest.pause;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.ClockTerms.Days;
import uk.saferhub.configuration.ClockTerms.PauseReason;
import uk.saferhub.kernel.Decision;

/** When a clock may stand still, and how it stands on a day (WRK-07). */
class ClockRulesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 10);
    private static final List<PauseReason> REASONS = List.of(new PauseReason("court", "A court decides first"));

    @Test
    void WRK_07_A_whatHasEndedIsNotPaused() {
        assertThat(rule(ClockRules.mayPause(clock("2026-06-05", true), REASONS, day(6))))
                .isEqualTo("WRK-07-A");
    }

    @Test
    void WRK_07_B_aClockWithoutAReasonIsNeverPaused() {
        assertThat(rule(ClockRules.mayPause(clock(null, null), List.of(), day(6))))
                .isEqualTo("WRK-07-B");
        assertThat(rule(ClockRules.mayPause(clock(null, null), REASONS, day(6))))
                .isEqualTo("allowed");
    }

    @Test
    void WRK_07_C_aPauseDoesNotHideThatItWasLate() {
        assertThat(rule(ClockRules.mayPause(clock(null, null), REASONS, DUE))).isEqualTo("allowed");
        assertThat(rule(ClockRules.mayPause(clock(null, null), REASONS, DUE.plusDays(1))))
                .isEqualTo("WRK-07-C");
    }

    @Test
    void WRK_07_D_onePauseAtATime() {
        var paused = clock(null, null, pause("2026-06-03", "2026-06-08", null));
        assertThat(rule(ClockRules.mayPause(paused, REASONS, day(5)))).isEqualTo("WRK-07-D");
        assertThat(rule(ClockRules.mayPause(paused, REASONS, day(9)))).isEqualTo("allowed");
        var resumed = clock(null, null, pause("2026-06-03", "2026-06-08", "2026-06-05"));
        assertThat(rule(ClockRules.mayPause(resumed, REASONS, day(5)))).isEqualTo("allowed");
    }

    @Test
    void WRK_07_E_aPauseBeginsWhileItRunsAndTodayAtTheLatest() {
        var clock = clock(null, null, pause("2026-06-02", "2026-06-03", null));
        assertThat(rule(ClockRules.mayPauseFor(clock, day(3), day(9), day(5)))).isEqualTo("WRK-07-E");
        assertThat(rule(ClockRules.mayPauseFor(clock, day(4), day(9), day(5)))).isEqualTo("allowed");
        assertThat(rule(ClockRules.mayPauseFor(clock, day(6), day(9), day(5)))).isEqualTo("WRK-07-E");
        assertThat(rule(ClockRules.mayPauseFor(clock(null, null), LocalDate.of(2026, 5, 31), day(9), day(5))))
                .isEqualTo("WRK-07-E");
    }

    @Test
    void WRK_07_F_aPauseHasAnEnd() {
        assertThat(rule(ClockRules.mayPauseFor(clock(null, null), day(5), day(4), day(5))))
                .isEqualTo("WRK-07-F");
        assertThat(rule(ClockRules.mayPauseFor(clock(null, null), day(5), LocalDate.of(2026, 9, 6), day(5))))
                .isEqualTo("WRK-07-F");
        assertThat(rule(ClockRules.mayPauseFor(clock(null, null), day(5), LocalDate.of(2026, 9, 5), day(5))))
                .isEqualTo("allowed");
    }

    @Test
    void WRK_07_G_onlyWhatStandsStillRunsAgain() {
        assertThat(rule(ClockRules.mayResume(clock(null, null), day(5)))).isEqualTo("WRK-07-G");
        var paused = clock(null, null, pause("2026-06-03", "2026-06-08", null));
        assertThat(rule(ClockRules.mayResume(paused, day(8)))).isEqualTo("allowed");
        assertThat(rule(ClockRules.mayResume(paused, day(9)))).isEqualTo("WRK-07-G");
    }

    @Test
    void WRK_07_howItStandsGoesByTheDay() {
        assertThat(clock(null, null).state(day(8))).isEqualTo(ClockState.RUNNING);
        assertThat(clock(null, null).state(day(9))).isEqualTo(ClockState.SOON);
        assertThat(clock(null, null).state(DUE)).isEqualTo(ClockState.SOON);
        assertThat(clock(null, null).state(day(11))).isEqualTo(ClockState.LATE);
        assertThat(clock("2026-06-10", true).state(day(30))).isEqualTo(ClockState.MET);
        assertThat(clock("2026-06-11", true).state(day(30))).isEqualTo(ClockState.MET_LATE);
        assertThat(clock("2026-06-11", false).state(day(30))).isEqualTo(ClockState.STOPPED);
        assertThat(clock(null, null, pause("2026-06-09", "2026-06-09", null)).state(day(9)))
                .isEqualTo(ClockState.PAUSED);
    }

    private static LocalDate day(int of) {
        return LocalDate.of(2026, 6, of);
    }

    private static Clock clock(String ended, Boolean met, Pause... pauses) {
        return new Clock(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "C-TEST",
                ClockKind.CASE_REVIEW,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Hub",
                Days.WORKING,
                day(1),
                DUE,
                DUE,
                day(9),
                1,
                ended == null ? null : LocalDate.parse(ended),
                met,
                List.of(pauses));
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
