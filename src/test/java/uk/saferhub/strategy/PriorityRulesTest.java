package uk.saferhub.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class PriorityRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 10, 31);

    @Test
    void STR_06_A_a_candidate_is_not_raised_ahead() {
        assertThat(rule(PriorityRules.mayRaise(candidate(TODAY.plusDays(1)), TODAY)))
                .isEqualTo("STR-06-A");
        assertThat(rule(PriorityRules.mayRaise(candidate(TODAY), TODAY))).isEqualTo("allowed");
    }

    @Test
    void STR_06_B_and_STR_06_C_a_session_was_held_and_scores_from_one_to_five() {
        assertThat(rule(PriorityRules.maySelect(selection(TODAY.plusDays(1), 3, 3), TODAY)))
                .isEqualTo("STR-06-B");
        assertThat(rule(PriorityRules.maySelect(selection(TODAY, 0, 3), TODAY))).isEqualTo("STR-06-C");
        assertThat(rule(PriorityRules.maySelect(selection(TODAY, 3, 6), TODAY))).isEqualTo("STR-06-C");
        assertThat(rule(PriorityRules.maySelect(selection(TODAY, 1, 5), TODAY))).isEqualTo("allowed");
        assertThat(selection(TODAY, 1, 5).score()).isEqualTo(8);
    }

    @Test
    void PRF_05_A_PRF_05_B_and_PRF_05_C_a_target_can_be_missed_and_ends_after_it_begins() {
        assertThat(rule(PriorityRules.mayAim(target(-1, 10, null), TODAY))).isEqualTo("PRF-05-A");
        assertThat(rule(PriorityRules.mayAim(target(4, 100, null), TODAY))).isEqualTo("PRF-05-B");
        assertThat(rule(PriorityRules.mayAim(target(4, 10, TODAY.minusDays(1)), TODAY)))
                .isEqualTo("PRF-05-C");
        assertThat(rule(PriorityRules.mayAim(target(0, 0, TODAY), TODAY))).isEqualTo("allowed");
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private static CandidateIssue candidate(LocalDate raised) {
        return new CandidateIssue("bikes", "css", "Bicycle theft", "Two racks.", null, raised);
    }

    private static PrioritySelection selection(LocalDate held, int harm, int concern) {
        return new PrioritySelection(
                "bikes", held, "board", harm, concern, 2, PrioritySelection.Outcome.ADOPTED, "Harm.");
    }

    private static MeasureTarget target(int target, int tolerance, LocalDate ended) {
        return new MeasureTarget(
                "p", "m", MeasureTarget.Better.MORE, MeasureTarget.Span.YEAR, null, target, tolerance, TODAY, ended);
    }
}
