package uk.saferhub.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class AnalystRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 10, 31);

    @Test
    void ANL_13_A_an_issue_is_first_noted_before_it_stands_and_not_ahead() {
        assertThat(rule(issue(TODAY.plusDays(1), TODAY, EmergingIssue.State.NOTED, null, null)))
                .isEqualTo("ANL-13-A");
        assertThat(rule(issue(TODAY, TODAY.plusDays(1), EmergingIssue.State.NOTED, null, null)))
                .isEqualTo("ANL-13-A");
        assertThat(rule(issue(TODAY, TODAY, EmergingIssue.State.NOTED, null, null)))
                .isEqualTo("allowed");
    }

    @Test
    void ANL_13_B_and_ANL_13_C_an_issue_is_taken_up_by_a_group_and_closed_for_a_reason() {
        assertThat(rule(issue(TODAY, TODAY, EmergingIssue.State.TAKEN_UP, null, null)))
                .isEqualTo("ANL-13-B");
        assertThat(rule(issue(TODAY, TODAY, EmergingIssue.State.TAKEN_UP, "board", null)))
                .isEqualTo("allowed");
        assertThat(rule(issue(TODAY, TODAY, EmergingIssue.State.CLOSED, null, null)))
                .isEqualTo("ANL-13-C");
        assertThat(rule(issue(TODAY, TODAY, EmergingIssue.State.CLOSED, null, "One event, not a pattern.")))
                .isEqualTo("allowed");
    }

    @Test
    void ANL_11_A_ANL_11_B_and_ANL_11_C_a_request_has_its_days_in_order_and_is_over_with_an_answer() {
        assertThat(rule(request(TODAY.plusDays(1), TODAY.plusDays(9), AnalystRequest.State.ASKED, null)))
                .isEqualTo("ANL-11-A");
        assertThat(rule(request(TODAY, TODAY.minusDays(1), AnalystRequest.State.ASKED, null)))
                .isEqualTo("ANL-11-B");
        assertThat(rule(request(TODAY, TODAY, AnalystRequest.State.DECLINED, null)))
                .isEqualTo("ANL-11-C");
        assertThat(rule(request(TODAY, TODAY, AnalystRequest.State.DELIVERED, "A map, with the board's papers.")))
                .isEqualTo("allowed");
    }

    @Test
    void ANL_07_A_and_ANL_07_B_a_profile_is_of_the_past_and_its_result_is_of_a_response() {
        assertThat(rule(AnalystRules.mayProfile(profile(TODAY.plusDays(1), null, null), TODAY)))
                .isEqualTo("ANL-07-A");
        assertThat(rule(AnalystRules.mayProfile(profile(TODAY, null, "Fewer thefts."), TODAY)))
                .isEqualTo("ANL-07-B");
        assertThat(rule(AnalystRules.mayProfile(profile(TODAY, "Bikes marked.", "Fewer thefts."), TODAY)))
                .isEqualTo("allowed");
    }

    private static String rule(EmergingIssue issue) {
        return rule(AnalystRules.mayNote(issue, TODAY));
    }

    private static String rule(AnalystRequest request) {
        return rule(AnalystRules.mayAsk(request, TODAY));
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private static EmergingIssue issue(
            LocalDate noted,
            LocalDate since,
            EmergingIssue.State state,
            @Nullable String owner,
            @Nullable String assessment) {
        return new EmergingIssue(
                "i", "Bikes", state, since, noted, List.of("Police"), List.of("Centre"), owner, assessment);
    }

    private static AnalystRequest request(
            LocalDate asked, LocalDate due, AnalystRequest.State state, @Nullable String answer) {
        return new AnalystRequest(
                "r",
                "Map of bicycle theft",
                AnalystRequest.Product.MAP,
                "council",
                asked,
                "To place racks",
                due,
                AnalystRequest.Handling.OFFICIAL,
                state,
                TODAY,
                answer);
    }

    private static ProblemProfile profile(LocalDate on, @Nullable String response, @Nullable String result) {
        return new ProblemProfile(
                "p", "Racks", ProblemProfile.Kind.PLACE, on, "Two racks.", List.of("No lights"), response, result);
    }
}
