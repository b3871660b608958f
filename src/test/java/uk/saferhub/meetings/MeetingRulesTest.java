package uk.saferhub.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.kernel.Decision;

class MeetingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 10, 31);

    @Test
    void MTG_01_A_a_series_cannot_end_before_it_begins() {
        assertThat(rule(MeetingRules.mayStart(series(TODAY.minusDays(1)), TODAY)))
                .isEqualTo("MTG-01-A");
        assertThat(MeetingRules.mayStart(series(TODAY), TODAY).isAllowed()).isTrue();
        assertThat(MeetingRules.mayStart(series(null), TODAY).isAllowed()).isTrue();
    }

    @Test
    void MTG_02_A_a_meeting_is_recorded_on_its_day_or_later() {
        assertThat(rule(MeetingRules.mayHold(sitting(TODAY.plusDays(1), List.of()), TODAY)))
                .isEqualTo("MTG-02-A");
        assertThat(MeetingRules.mayHold(sitting(TODAY, List.of()), TODAY).isAllowed())
                .isTrue();
    }

    @Test
    void MTG_06_A_a_body_is_present_or_sent_apologies_and_not_both() {
        assertThat(rule(MeetingRules.mayHold(sitting(TODAY, List.of("Police")), TODAY)))
                .isEqualTo("MTG-06-A");
    }

    @Test
    void GOV_13_A_a_decision_is_not_dated_ahead() {
        var decision =
                new MeetingDecision(MeetingDecision.Kind.APPROVE, "jcg", "board", TODAY.plusDays(1), null, "Approved.");
        assertThat(rule(MeetingRules.mayDecide(decision, TODAY))).isEqualTo("GOV-13-A");
        assertThat(MeetingRules.mayDecide(decision, TODAY.plusDays(1)).isAllowed())
                .isTrue();
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }

    private static Series series(LocalDate ended) {
        return new Series(
                "x",
                "X",
                null,
                Series.Standing.MEETING,
                Cadence.MONTHLY,
                MeetingMode.ONLINE,
                TODAY,
                ended,
                null,
                List.of(),
                null);
    }

    private static Sitting sitting(LocalDate day, List<String> apologies) {
        return new Sitting("x", day, MeetingMode.ONLINE, List.of("Police"), apologies, List.of(), null);
    }
}
