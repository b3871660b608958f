package uk.saferhub.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.kernel.Decision;

class PanelRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 10, 31);

    @Test
    void MRC_04_A_a_sitting_is_recorded_when_it_has_been_held() {
        assertThat(rule(TODAY.plusDays(1), 3, null)).isEqualTo("MRC-04-A");
        assertThat(rule(TODAY, 3, null)).isEqualTo("allowed");
    }

    @Test
    void MRC_04_B_no_more_cases_were_heard_before_than_were_heard() {
        assertThat(rule(TODAY, 3, 4)).isEqualTo("MRC-04-B");
        assertThat(rule(TODAY, -1, null)).isEqualTo("MRC-04-B");
        assertThat(rule(TODAY, 3, 3)).isEqualTo("allowed");
    }

    private static String rule(LocalDate day, int heard, Integer before) {
        var sitting = new PanelSitting("marac", day, MeetingMode.CONFERENCE_CALL, null, heard, before, List.of());
        return PanelRules.maySit(sitting, TODAY) instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
