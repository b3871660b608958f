package uk.saferhub.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class ReportRulesTest {

    private static final UUID AUTHOR = new UUID(0, 1);
    private static final UUID MANAGER = new UUID(0, 2);
    private static final UUID DIRECTOR = new UUID(0, 3);

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private static String may(ReportStatus status, ReportStep step, UUID who) {
        return rule(ReportRules.may(status, step, List.of(AUTHOR), MANAGER, who));
    }

    @Test
    void RPT_08_A_steps_follow_each_other() {
        assertThat(may(ReportStatus.DRAFTING, ReportStep.APPROVE, DIRECTOR)).isEqualTo("RPT-08-A");
        assertThat(may(ReportStatus.PUBLISHED, ReportStep.REOPEN, DIRECTOR)).isEqualTo("RPT-08-A");
        assertThat(may(ReportStatus.APPROVED, ReportStep.REOPEN, DIRECTOR)).isEqualTo("allowed");
        assertThat(ReportStatus.STEPS.faults()).isEmpty();
    }

    @Test
    void RPT_08_B_nobody_approves_their_own_words() {
        assertThat(may(ReportStatus.CLEARED, ReportStep.APPROVE, AUTHOR)).isEqualTo("RPT-08-B");
        assertThat(may(ReportStatus.CLEARED, ReportStep.APPROVE, DIRECTOR)).isEqualTo("allowed");
    }

    @Test
    void RPT_08_C_publishing_takes_somebody_who_neither_wrote_nor_cleared() {
        assertThat(may(ReportStatus.APPROVED, ReportStep.PUBLISH, AUTHOR)).isEqualTo("RPT-08-C");
        assertThat(may(ReportStatus.APPROVED, ReportStep.PUBLISH, MANAGER)).isEqualTo("RPT-08-C");
        assertThat(may(ReportStatus.APPROVED, ReportStep.PUBLISH, DIRECTOR)).isEqualTo("allowed");
    }

    @Test
    void RPT_08_D_of_two_steps_at_once_the_first_counts() {
        assertThat(rule(ReportRules.first(false))).isEqualTo("RPT-08-D");
        assertThat(rule(ReportRules.first(true))).isEqualTo("allowed");
    }

    @Test
    void RPT_05_A_faults_stay_only_with_a_reason() {
        assertThat(rule(ReportRules.mayLeave(1, " "))).isEqualTo("RPT-05-A");
        assertThat(rule(ReportRules.mayLeave(1, "The committee asked for it so.")))
                .isEqualTo("allowed");
        assertThat(rule(ReportRules.mayLeave(0, ""))).isEqualTo("allowed");
    }

    @Test
    void RPT_02_A_cleared_words_stand() {
        assertThat(rule(ReportRules.mayWrite(ReportStatus.CLEARED))).isEqualTo("RPT-02-A");
        assertThat(rule(ReportRules.mayWrite(ReportStatus.CONTRIBUTED))).isEqualTo("allowed");
    }

    @Test
    void RPT_07_A_a_published_report_releases_nothing_more() {
        assertThat(rule(ReportRules.mayOverride(ReportStatus.PUBLISHED))).isEqualTo("RPT-07-A");
        assertThat(rule(ReportRules.mayOverride(ReportStatus.APPROVED))).isEqualTo("allowed");
    }
}
