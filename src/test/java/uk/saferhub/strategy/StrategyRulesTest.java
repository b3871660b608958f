package uk.saferhub.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;
import uk.saferhub.strategy.EvidenceSource.Supply;

class StrategyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 10, 31);
    private static final LocalDate EARLIER = TODAY.minusDays(1);
    private static final LocalDate LATER = TODAY.plusDays(1);

    @Test
    void STR_01_A_a_strategy_ends_after_it_begins() {
        assertThat(rule(StrategyRules.mayRun(strategy(EARLIER), TODAY))).isEqualTo("STR-01-A");
        assertThat(rule(StrategyRules.mayRun(strategy(TODAY), TODAY))).isEqualTo("allowed");
        assertThat(rule(StrategyRules.mayRun(strategy(null), TODAY))).isEqualTo("allowed");
    }

    @Test
    void STR_04_A_a_decision_is_not_dated_ahead() {
        var event = new StrategyEvent("s", StrategyEvent.Event.REFRESHED, LATER, "board", null);
        assertThat(rule(StrategyRules.mayHappen(event, TODAY))).isEqualTo("STR-04-A");
        assertThat(rule(StrategyRules.mayHappen(event, LATER))).isEqualTo("allowed");
    }

    @Test
    void PRF_10_A_and_PRF_10_B_a_success_is_told_of_a_time_that_is_over() {
        assertThat(rule(StrategyRules.mayMeasure(success(TODAY, EARLIER), TODAY)))
                .isEqualTo("PRF-10-A");
        assertThat(rule(StrategyRules.mayMeasure(success(TODAY, LATER), TODAY))).isEqualTo("PRF-10-B");
        assertThat(rule(StrategyRules.mayMeasure(success(EARLIER, TODAY), TODAY)))
                .isEqualTo("allowed");
    }

    @Test
    void SCR_02_A_and_SCR_02_B_a_promise_is_of_a_report_a_year_or_more_from_its_day_on() {
        assertThat(rule(StrategyRules.mayOblige(obligation(0, null), TODAY))).isEqualTo("SCR-02-A");
        assertThat(rule(StrategyRules.mayOblige(obligation(2, EARLIER), TODAY))).isEqualTo("SCR-02-B");
        assertThat(rule(StrategyRules.mayOblige(obligation(2, null), TODAY))).isEqualTo("allowed");
    }

    @Test
    void DAT_07_A_a_supply_that_ceased_says_what_is_used_instead_or_what_that_does() {
        assertThat(rule(StrategyRules.maySupply(source(Supply.CEASED, null, null), TODAY)))
                .isEqualTo("DAT-07-A");
        assertThat(rule(StrategyRules.maySupply(source(Supply.CEASED, "Another", null), TODAY)))
                .isEqualTo("allowed");
        assertThat(rule(StrategyRules.maySupply(source(Supply.CEASED, null, "A gap."), TODAY)))
                .isEqualTo("allowed");
        assertThat(rule(StrategyRules.maySupply(source(Supply.SUPPLIED, null, null), TODAY)))
                .isEqualTo("allowed");
    }

    @Test
    void RSK_01_A_how_a_risk_stands_is_not_dated_ahead() {
        assertThat(rule(StrategyRules.mayStand(risk(TODAY.plusDays(1)), TODAY))).isEqualTo("RSK-01-A");
        assertThat(rule(StrategyRules.mayStand(risk(TODAY), TODAY))).isEqualTo("allowed");
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private static Strategy strategy(LocalDate ended) {
        return new Strategy("s", "S", "2019", TODAY, ended, null, null);
    }

    private static SuccessMeasure success(LocalDate from, LocalDate to) {
        return new SuccessMeasure("erase", "very few", from, to, "group", "Their log.");
    }

    private static ReportObligation obligation(int timesAYear, LocalDate ended) {
        return new ReportObligation("scrutiny", timesAYear, TODAY, ended, null);
    }

    private static Risk risk(LocalDate since) {
        return new Risk("r", "s", "Funding ends", Risk.State.OPEN, since, null);
    }

    private static EvidenceSource source(Supply supply, String substitute, String effect) {
        return new EvidenceSource("d", "D", "Police", supply, TODAY, null, substitute, effect);
    }
}
