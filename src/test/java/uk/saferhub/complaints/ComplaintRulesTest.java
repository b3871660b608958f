package uk.saferhub.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class ComplaintRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 10, 31);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Test
    void ASB_01_A_a_complaint_is_not_dated_ahead() {
        assertThat(rule(ComplaintRules.mayReceive(complaint(TOMORROW), TODAY))).isEqualTo("ASB-01-A");
        assertThat(rule(ComplaintRules.mayReceive(complaint(TODAY), TODAY))).isEqualTo("allowed");
    }

    @Test
    void ASB_01_B_nothing_happens_after_it_was_reported() {
        var early = new Complaint(
                TODAY,
                Complaint.Source.RESIDENT,
                "noise",
                "City Centre",
                TOMORROW,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(rule(ComplaintRules.mayReceive(early, TODAY))).isEqualTo("ASB-01-B");
    }

    @Test
    void MTG_11_A_a_day_of_action_is_recorded_when_it_was_held() {
        assertThat(rule(ComplaintRules.mayHold(action(TOMORROW, "Police", "Council"), TODAY)))
                .isEqualTo("MTG-11-A");
    }

    @Test
    void MTG_11_B_a_joint_day_of_action_needs_two_teams() {
        assertThat(rule(ComplaintRules.mayHold(action(TODAY, "Police", "Police"), TODAY)))
                .isEqualTo("MTG-11-B");
        assertThat(rule(ComplaintRules.mayHold(action(TODAY, "Police", "Council"), TODAY)))
                .isEqualTo("allowed");
    }

    @Test
    void ASB_02_A_a_patrol_is_recorded_when_it_was_walked() {
        assertThat(rule(ComplaintRules.mayWalk(patrol(TOMORROW, 2), TODAY))).isEqualTo("ASB-02-A");
    }

    @Test
    void ASB_02_B_a_patrol_has_an_officer() {
        assertThat(rule(ComplaintRules.mayWalk(patrol(TODAY, 0), TODAY))).isEqualTo("ASB-02-B");
        assertThat(rule(ComplaintRules.mayWalk(patrol(TODAY, 1), TODAY))).isEqualTo("allowed");
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private static Complaint complaint(LocalDate day) {
        return Complaint.unnamed(day, Complaint.Source.RESIDENT, "alcohol_related", "City Centre", null, null);
    }

    private static JointAction action(LocalDate day, String... teams) {
        return new JointAction(day, "erase", "City Centre", List.of(teams), null);
    }

    private static Patrol patrol(LocalDate day, int officers) {
        return new Patrol(day, "Rangers", officers, Patrol.Cause.REACTIVE, "The walls", null);
    }
}
