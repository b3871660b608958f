package uk.saferhub.crimedata.hate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class HateRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);

    @Test
    void HCR_03_A_a_way_to_report_closes_after_it_opened() {
        assertThat(rule(HateRules.mayOpen(route(null), TODAY))).isEqualTo("allowed");
        assertThat(rule(HateRules.mayOpen(route(TODAY.plusDays(30)), TODAY))).isEqualTo("allowed");
        assertThat(rule(HateRules.mayOpen(route(TODAY), TODAY))).isEqualTo("HCR-03-A");
    }

    @Test
    void HCR_05_A_and_HCR_05_B_training_is_counted_when_somebody_completed_it() {
        assertThat(rule(HateRules.mayTrain(training(TODAY.minusDays(9), TODAY, 4), TODAY)))
                .isEqualTo("allowed");
        assertThat(rule(HateRules.mayTrain(training(TODAY, TODAY.plusDays(1), 4), TODAY)))
                .isEqualTo("HCR-05-A");
        assertThat(rule(HateRules.mayTrain(training(TODAY, TODAY.minusDays(1), 4), TODAY)))
                .isEqualTo("HCR-05-A");
        assertThat(rule(HateRules.mayTrain(training(TODAY, TODAY, 0), TODAY))).isEqualTo("HCR-05-B");
    }

    @Test
    void HCR_07_A_what_is_heard_is_not_ahead() {
        assertThat(rule(HateRules.mayHear(heard(TODAY), TODAY))).isEqualTo("allowed");
        assertThat(rule(HateRules.mayHear(heard(TODAY.plusDays(1)), TODAY))).isEqualTo("HCR-07-A");
    }

    private static ReportingRoute route(@Nullable LocalDate closed) {
        return new ReportingRoute(
                "library",
                "The library",
                ReportingRoute.Kind.THIRD_PARTY_CENTRE,
                null,
                null,
                "The council",
                TODAY,
                closed,
                null);
    }

    private static ChampionTraining training(LocalDate from, LocalDate to, int people) {
        return new ChampionTraining("Champions", null, "council", from, to, people);
    }

    private static HiddenExtent heard(LocalDate on) {
        return new HiddenExtent(
                "Name-calling", "council", on, HiddenExtent.Source.SCHOOL, null, HiddenExtent.Confidence.LOW, "Often.");
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
