package uk.saferhub.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    void ASB_02_A_a_day_of_action_is_recorded_when_it_was_held() {
        assertThat(rule(StreetRules.mayHold(action(TOMORROW, "Police", "Council"), TODAY)))
                .isEqualTo("ASB-02-A");
    }

    @Test
    void MTG_11_B_a_joint_day_of_action_needs_two_teams() {
        assertThat(rule(StreetRules.mayHold(action(TODAY, "Police", "Police"), TODAY)))
                .isEqualTo("MTG-11-B");
        assertThat(rule(StreetRules.mayHold(action(TODAY, "Police", "Council"), TODAY)))
                .isEqualTo("allowed");
    }

    @Test
    void ASB_02_A_a_patrol_is_recorded_when_it_was_walked() {
        assertThat(rule(StreetRules.mayWalk(patrol(TOMORROW, 2), TODAY))).isEqualTo("ASB-02-A");
    }

    @Test
    void ASB_02_B_a_patrol_has_an_officer() {
        assertThat(rule(StreetRules.mayWalk(patrol(TODAY, 0), TODAY))).isEqualTo("ASB-02-B");
        assertThat(rule(StreetRules.mayWalk(patrol(TODAY, 1), TODAY))).isEqualTo("allowed");
    }

    @Test
    void MTG_11_C_and_MTG_11_D_a_plan_lies_ahead_for_two_bodies_somewhere() {
        assertThat(rule(StreetRules.mayPlan(plan(TODAY.plusDays(9), "Police", "Council"), TODAY)))
                .isEqualTo("allowed");
        assertThat(rule(StreetRules.mayPlan(plan(TODAY.minusDays(1), "Police", "Council"), TODAY)))
                .isEqualTo("MTG-11-C");
        assertThat(rule(StreetRules.mayPlan(plan(TODAY, "Police", "Police"), TODAY)))
                .isEqualTo("MTG-11-D");
    }

    private static JointPlan plan(LocalDate day, String... agencies) {
        return new JointPlan(
                TODAY,
                day,
                JointPlan.Way.VISIT,
                null,
                List.of("The riverside"),
                List.of(agencies),
                "Police",
                "Meet at six");
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private static Complaint complaint(LocalDate day) {
        return Complaint.unnamed(day, Complaint.Source.RESIDENT, "alcohol_related", "City Centre", null, null);
    }

    private static JointAction action(LocalDate day, String... teams) {
        return new JointAction(day, "erase", "City Centre", List.of(teams), null, null);
    }

    private static Patrol patrol(LocalDate day, int officers) {
        return new Patrol(day, null, "Rangers", officers, Patrol.Cause.REACTIVE, "The walls", null, null);
    }

    @Test
    void ASB_03_A_an_engagement_counts_somebody() {
        assertThat(rule(StreetRules.mayMeet(engagement(0), TODAY))).isEqualTo("ASB-03-A");
        assertThat(rule(StreetRules.mayMeet(engagement(12), TODAY))).isEqualTo("allowed");
    }

    @Test
    void ASB_03_B_a_shift_has_volunteers_and_no_count_below_nought() {
        assertThat(rule(StreetRules.mayReturn(shift(0, 34), TODAY))).isEqualTo("ASB-03-B");
        assertThat(rule(StreetRules.mayReturn(shift(4, -1), TODAY))).isEqualTo("ASB-03-B");
        assertThat(rule(StreetRules.mayReturn(shift(4, 34), TODAY))).isEqualTo("allowed");
    }

    @Test
    void HUB_17_A_a_visit_says_who_went() {
        var visit = new ReassuranceVisit(TODAY, "Dines Green", List.of(), 12, null, null, null);
        assertThat(rule(StreetRules.mayVisit(visit, TODAY))).isEqualTo("HUB-17-A");
    }

    @Test
    void ASB_05_A_B_C_an_operation_has_a_short_name_two_days_in_order_and_a_place() {
        assertThat(rule(OperationRules.mayBegin(operation("Spring walks", TOMORROW, "The park"), TODAY)))
                .isEqualTo("ASB-05-A");
        assertThat(rule(OperationRules.mayBegin(operation("walks", TODAY.minusDays(1), "The park"), TODAY)))
                .isEqualTo("ASB-05-B");
        assertThat(rule(OperationRules.mayBegin(operation("walks", TOMORROW), TODAY)))
                .isEqualTo("ASB-05-C");
        assertThat(OperationRules.mayBegin(operation("walks", TODAY, "The park"), TODAY)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void ASB_05_D_two_operations_of_one_short_name_would_count_as_one() {
        assertThat(rule(OperationRules.mayBear(true))).isEqualTo("ASB-05-D");
    }

    @Test
    void ASB_05_E_F_what_came_of_it_has_come_and_is_seen_by_a_figure_or_by_evidence_that_a_group_agreed() {
        var met = result(TODAY, OperationResult.Success.MET, null);
        assertThat(rule(OperationRules.mayTell(result(TOMORROW, met.success(), "x"), TODAY, null, TODAY)))
                .isEqualTo("ASB-05-E");
        assertThat(rule(OperationRules.mayTell(met, TOMORROW, "figure", TODAY))).isEqualTo("ASB-05-E");
        assertThat(rule(OperationRules.mayTell(met, TODAY, null, TODAY))).isEqualTo("ASB-05-F");
        assertThat(OperationRules.mayTell(met, TODAY, "figure", TODAY).isAllowed())
                .isTrue();
        assertThat(OperationRules.mayTell(result(TODAY, met.success(), "The log"), TODAY, null, TODAY)
                        .isAllowed())
                .isTrue();
        assertThat(OperationRules.mayTell(result(TODAY, OperationResult.Success.TOO_EARLY, null), TODAY, null, TODAY)
                        .isAllowed())
                .isTrue();
    }

    private static OperationResult result(LocalDate on, OperationResult.Success success, @Nullable String evidence) {
        return new OperationResult(
                on, OperationResult.Standing.GOES_ON, success, "Quiet", evidence, evidence == null ? null : "Group");
    }

    private static NamedOperation operation(String code, LocalDate until, String... places) {
        return new NamedOperation(
                TODAY, "Walks", code, null, "Group", "Quiet", List.of(), List.of(places), until, "Few", null);
    }

    @Test
    void ASB_08_A_nobody_mediates_with_themselves() {
        var mediation = new Mediation(TODAY, "Mediation service", 1, "Fish Street", null, null);
        assertThat(rule(StreetRules.mayMediate(mediation, TODAY))).isEqualTo("ASB-08-A");
    }

    @Test
    void ASB_10_A_and_ASB_10_B_names_are_of_somebody_and_go_to_another_body() {
        assertThat(rule(StreetRules.mayPass(names(0, "Council"), TODAY))).isEqualTo("ASB-10-A");
        assertThat(rule(StreetRules.mayPass(names(1, "police"), TODAY))).isEqualTo("ASB-10-B");
        assertThat(rule(StreetRules.mayPass(names(1, "Council"), TODAY))).isEqualTo("allowed");
    }

    private static Engagement engagement(int number) {
        return new Engagement(
                TODAY,
                "Rangers",
                "The Cross",
                Engagement.Occasion.PROACTIVE,
                "young_adult",
                number,
                null,
                Engagement.Named.UNNAMED,
                null,
                null);
    }

    private static ShiftReturn shift(int volunteers, int people) {
        return new ShiftReturn(
                TODAY,
                null,
                "Pastors",
                "The Cross",
                volunteers,
                people,
                2,
                new uk.saferhub.registers.Tally(java.util.Map.of()),
                null);
    }

    private static NamesPassed names(int people, String to) {
        return new NamesPassed(
                TODAY, "Police", to, people, "Street urination", "crime_and_disorder", "A made-up name", null);
    }
}
