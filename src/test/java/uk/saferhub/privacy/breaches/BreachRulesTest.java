package uk.saferhub.privacy.breaches;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.privacy.breaches.BreachStepKind.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;

class BreachRulesTest {

    private static final Instant AWARE = london("2026-06-05T16:30");

    private static Instant london(String at) {
        return LocalDateTime.parse(at).atZone(Actor.LONDON).toInstant();
    }

    private static Breach breach(Object... done) {
        var steps = new ArrayList<Breach.Step>();
        for (Object one : done)
            steps.add(
                    one instanceof Risk risk
                            ? new Breach.Step(ASSESSED, risk, 1, new String[0], AWARE, "why", "Officer")
                            : new Breach.Step(
                                    (BreachStepKind) one, null, null, new String[0], AWARE, "why", "Officer"));
        return new Breach(
                new UUID(0, 1),
                new UUID(0, 2),
                "BR-0000000",
                BreachKind.LOST,
                "what",
                AWARE,
                BreachClock.due(AWARE),
                "Council",
                "Somebody",
                AWARE,
                steps);
    }

    private static String take(Breach breach, BreachStepKind step) {
        return BreachRules.mayTake(breach, step) instanceof Decision.Refused no ? no.rule() : "allowed";
    }

    @Test
    void seventyTwoHoursRunThroughAWeekEndAndABankHoliday() {
        assertThat(BreachClock.due(london("2026-04-02T17:00"))).isEqualTo(london("2026-04-05T17:00"));
    }

    @Test
    void hoursAreCountedAndNotTheTimeOnTheWall() {
        // The clocks go forward on 29 March 2026 and back on 25 October 2026.
        assertThat(BreachClock.due(london("2026-03-28T12:00"))).isEqualTo(london("2026-03-31T13:00"));
        assertThat(BreachClock.due(london("2026-10-24T12:00"))).isEqualTo(london("2026-10-27T11:00"));
    }

    @Test
    void whatIsLeftIsSaidInHours() {
        Instant due = BreachClock.due(AWARE);
        assertThat(BreachClock.standing(AWARE, due)).isEqualTo("in 3 days");
        assertThat(BreachClock.standing(AWARE.plusSeconds(60), due)).isEqualTo("in 2 days 23 hours");
        assertThat(BreachClock.standing(due.minusSeconds(3_700), due)).isEqualTo("in 1 hour");
        assertThat(BreachClock.standing(due.plusSeconds(60), due)).isEqualTo("less than an hour late");
        assertThat(BreachClock.standing(due.plusSeconds(90_000), due)).isEqualTo("1 day 1 hour late");
    }

    @Test
    void PRV_06_A_and_B_what_is_closed_stays_so_and_the_regulator_is_told_once() {
        assertThat(take(breach(CLOSED), NOTED)).isEqualTo("PRV-06-A");
        assertThat(take(breach(REGULATOR_TOLD), REGULATOR_TOLD)).isEqualTo("PRV-06-B");
        assertThat(take(breach(), REGULATOR_TOLD)).isEqualTo("allowed");
    }

    @Test
    void PRV_06_C_and_D_only_what_is_unlikely_to_be_a_risk_is_not_told() {
        assertThat(take(breach(), REGULATOR_NOT_TOLD)).isEqualTo("PRV-06-C");
        assertThat(take(breach(Risk.RISK), REGULATOR_NOT_TOLD)).isEqualTo("PRV-06-C");
        assertThat(take(breach(Risk.UNLIKELY), REGULATOR_NOT_TOLD)).isEqualTo("allowed");
        assertThat(take(breach(), SUBJECTS_TOLD)).isEqualTo("PRV-06-D");
    }

    @Test
    void PRV_06_E_and_F_it_is_closed_once_everything_is_settled() {
        assertThat(take(breach(), CLOSED)).isEqualTo("PRV-06-E");
        assertThat(take(breach(Risk.UNLIKELY, REGULATOR_NOT_TOLD), CLOSED)).isEqualTo("allowed");
        // Assessed anew as a risk, the reason not to tell holds no more.
        assertThat(take(breach(Risk.UNLIKELY, REGULATOR_NOT_TOLD, Risk.RISK), CLOSED))
                .isEqualTo("PRV-06-E");
        assertThat(take(breach(Risk.HIGH, REGULATOR_TOLD), CLOSED)).isEqualTo("PRV-06-F");
        assertThat(take(breach(Risk.HIGH, REGULATOR_TOLD, SUBJECTS_NOT_TOLD), CLOSED))
                .isEqualTo("allowed");
        // Why nobody was told of a low risk is no reason once it is high.
        assertThat(take(breach(Risk.RISK, REGULATOR_TOLD, SUBJECTS_NOT_TOLD, Risk.HIGH), CLOSED))
                .isEqualTo("PRV-06-F");
        assertThat(take(breach(Risk.RISK, REGULATOR_TOLD, SUBJECTS_TOLD, Risk.HIGH), CLOSED))
                .isEqualTo("allowed");
    }

    @Test
    void PRV_06_G_nothing_was_done_before_it_was_noticed() {
        Instant now = AWARE.plusSeconds(600);
        assertThat(BreachRules.happened(breach(), AWARE.minusSeconds(1), now).isAllowed())
                .isFalse();
        assertThat(BreachRules.happened(breach(), now.plusSeconds(1), now).isAllowed())
                .isFalse();
        assertThat(BreachRules.happened(breach(), now, now).isAllowed()).isTrue();
    }
}
