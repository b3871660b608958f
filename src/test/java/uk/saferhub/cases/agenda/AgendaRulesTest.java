package uk.saferhub.cases.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

/** When cases come at a meeting, and when its agenda may be changed (HUB-07). */
class AgendaRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 4);

    @Test
    void eachCaseBeginsWhenThoseBeforeItAreDone() {
        assertThat(AgendaTimes.begins(LocalTime.of(9, 50), List.of(15, 20, 5)))
                .containsExactly(LocalTime.of(9, 50), LocalTime.of(10, 5), LocalTime.of(10, 25));
        assertThat(AgendaTimes.begins(LocalTime.of(23, 50), List.of(60, 60)))
                .containsExactly(LocalTime.of(23, 50), LocalTime.of(23, 59));
        assertThat(AgendaTimes.begins(LocalTime.NOON, List.of())).isEmpty();
    }

    @Test
    void HUB_07_A_aMeetingThatIsOverKeepsItsAgenda() {
        assertThat(rule(AgendaRules.mayChange(DAY, DAY))).isEqualTo("allowed");
        assertThat(rule(AgendaRules.mayChange(DAY, DAY.plusDays(1)))).isEqualTo("HUB-07-A");
    }

    @Test
    void HUB_07_B_C_itIsSentRoundOnceWithSomethingOnIt() {
        assertThat(rule(AgendaRules.mayCirculate(true, 3))).isEqualTo("HUB-07-B");
        assertThat(rule(AgendaRules.mayCirculate(false, 0))).isEqualTo("HUB-07-C");
        assertThat(rule(AgendaRules.mayCirculate(false, 1))).isEqualTo("allowed");
    }

    @Test
    void HUB_07_D_E_F_anOpenCaseHasOneTurnOfFiveToSixtyMinutes() {
        assertThat(rule(AgendaRules.mayAdd(false, false))).isEqualTo("HUB-07-D");
        assertThat(rule(AgendaRules.mayAdd(true, true))).isEqualTo("HUB-07-E");
        assertThat(rule(AgendaRules.mayAdd(true, false))).isEqualTo("allowed");
        assertThat(rule(AgendaRules.mayLast(4))).isEqualTo("HUB-07-F");
        assertThat(rule(AgendaRules.mayLast(5))).isEqualTo("allowed");
        assertThat(rule(AgendaRules.mayLast(61))).isEqualTo("HUB-07-F");
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
