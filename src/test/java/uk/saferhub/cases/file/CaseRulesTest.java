package uk.saferhub.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.cases.file.CaseStatus.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class CaseRulesTest {

    private static final LocalDate OPENED = LocalDate.of(2019, 4, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    @Test
    void HUB_04_A_nothingIsAddedToAClosedCase() {
        assertThat(rule(CaseRules.mayWork(CLOSED))).isEqualTo("HUB-04-A");
        assertThat(CaseRules.mayWork(REVIEW_DUE).isAllowed()).isTrue();
    }

    @Test
    void HUB_04_B_factsLieBetweenTheOpeningAndTodayHoweverLongAgo() {
        assertThat(CaseRules.mayHoldOn(LocalDate.of(2019, 6, 1), OPENED, TODAY).isAllowed())
                .isTrue();
        assertThat(rule(CaseRules.mayHoldOn(OPENED.minusDays(1), OPENED, TODAY)))
                .isEqualTo("HUB-04-B");
        assertThat(rule(CaseRules.mayHoldOn(TODAY.plusDays(1), OPENED, TODAY))).isEqualTo("HUB-04-B");
    }

    @Test
    void HUB_08_B_whereTheHubHasNoMatrixNothingIsScoredOnOne() {
        assertThat(rule(CaseRules.mayScore(false))).isEqualTo("HUB-08-B");
    }

    @Test
    void HUB_08_C_whatScoresHighIsLookedAtSoon() {
        assertThat(rule(CaseRules.reviewsInTime("High", 14, TODAY, TODAY.plusDays(15))))
                .isEqualTo("HUB-08-C");
        assertThat(CaseRules.reviewsInTime("High", 14, TODAY, TODAY.plusDays(14))
                        .isAllowed())
                .isTrue();
        assertThat(CaseRules.reviewsInTime("Low", null, TODAY, TODAY.plusDays(400))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void HUB_09_D_whoWasHarmedIsHeardBeforeItCloses() {
        assertThat(rule(CaseRules.mayCloseHeard(true, " "))).isEqualTo("HUB-09-D");
        assertThat(CaseRules.mayCloseHeard(false, null).isAllowed()).isTrue();
    }

    @Test
    void HUB_09_E_aClosingIsCheckedOnce() {
        assertThat(rule(CaseRules.mayCheck(CLOSED, false))).isEqualTo("HUB-09-E");
        assertThat(rule(CaseRules.mayCheck(ACTIVE, true))).isEqualTo("HUB-09-E");
        assertThat(CaseRules.mayCheck(CLOSED, true).isAllowed()).isTrue();
    }

    @Test
    void HUB_04_C_aCaseIsNotOpenedTomorrow() {
        assertThat(rule(CaseRules.mayOpen(TODAY.plusDays(1), TODAY.plusDays(9), TODAY)))
                .isEqualTo("HUB-04-C");
    }

    @Test
    void HUB_04_D_theFirstReviewIsNotBeforeTheOpening() {
        assertThat(rule(CaseRules.mayOpen(OPENED, OPENED.minusDays(1), TODAY))).isEqualTo("HUB-04-D");
        assertThat(CaseRules.mayOpen(OPENED, OPENED.plusDays(28), TODAY).isAllowed())
                .isTrue();
    }

    @Test
    void HUB_04_E_theLeadDoesNotLeave() {
        assertThat(rule(CaseRules.mayLeave(true))).isEqualTo("HUB-04-E");
        assertThat(CaseRules.mayLeave(false).isAllowed()).isTrue();
    }

    @Test
    void HUB_04_F_aButtonNeitherReviewsNorCloses() {
        assertThat(rule(CaseRules.mayAdvance(CaseEvent.CLOSED_DOWN))).isEqualTo("HUB-04-F");
        assertThat(rule(CaseRules.mayAdvance(CaseEvent.REVIEWED))).isEqualTo("HUB-04-F");
        assertThat(rule(CaseRules.mayAdvance(CaseEvent.REVIEW_FELL_DUE))).isEqualTo("HUB-04-F");
        assertThat(CaseRules.mayAdvance(CaseEvent.PLAN_AGREED).isAllowed()).isTrue();
    }

    @Test
    void HUB_05_A_anActionGoesToAnAgencyInTheCase() {
        assertThat(rule(CaseRules.mayGiveAction(false))).isEqualTo("HUB-05-A");
    }

    @Test
    void HUB_06_A_theOriginatorKeepsControl() {
        assertThat(rule(CaseRules.mayWithdraw(false))).isEqualTo("HUB-06-A");
    }

    @Test
    void HUB_06_B_nobodyKnowsTomorrow() {
        assertThat(rule(CaseRules.mayBeAbout(TODAY.plusDays(1), TODAY))).isEqualTo("HUB-06-B");
        assertThat(CaseRules.mayBeAbout(OPENED.minusYears(3), TODAY).isAllowed())
                .isTrue();
    }

    @Test
    void HUB_08_A_theNextReviewComesAfterThisOne() {
        assertThat(rule(CaseRules.mayReview(ACTIVE, TODAY, TODAY))).isEqualTo("HUB-08-A");
        assertThat(CaseRules.mayReview(REVIEW_DUE, TODAY, TODAY.plusDays(1)).isAllowed())
                .isTrue();
    }

    @Test
    void HUB_09_A_noClosingWhileAnActionIsOpen() {
        assertThat(rule(CaseRules.mayClose(ACTIVE, 1, 1))).isEqualTo("HUB-09-A");
        assertThat(CaseRules.mayClose(ACTIVE, 0, 1).isAllowed()).isTrue();
    }

    @Test
    void HUB_09_B_noClosingWithoutAnOutcome() {
        assertThat(rule(CaseRules.mayClose(MONITORING, 0, 0))).isEqualTo("HUB-09-B");
    }

    @Test
    void HUB_09_C_aScoredCaseHasAFinalScore() {
        assertThat(rule(CaseRules.mayCloseScored(31, null))).isEqualTo("HUB-09-C");
        assertThat(CaseRules.mayCloseScored(31, 4).isAllowed()).isTrue();
        assertThat(CaseRules.mayCloseScored(null, null).isAllowed()).isTrue();
    }

    @Test
    void aReviewFallsDueByTheDayAndOnlyOfAnActiveCase() {
        assertThat(ACTIVE.on(TODAY, TODAY.minusDays(1))).isEqualTo(REVIEW_DUE);
        assertThat(ACTIVE.on(TODAY, TODAY)).isEqualTo(ACTIVE);
        assertThat(MONITORING.on(TODAY, TODAY.minusDays(1))).isEqualTo(MONITORING);
        assertThat(CLOSED.on(TODAY, null)).isEqualTo(CLOSED);
    }

    private static String rule(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).rule();
    }
}
