package uk.saferhub.cases.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class SampleRulesTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BO = new UUID(0, 2);

    @Test
    void HUB_14_A_nobodyMarksTheirOwnWork() {
        assertThat(rule(SampleRules.maySample(ANN, ANN, true))).isEqualTo("HUB-14-A");
        assertThat(SampleRules.maySample(ANN, BO, true).isAllowed()).isTrue();
        assertThat(SampleRules.maySample(null, BO, true).isAllowed()).isTrue();
    }

    @Test
    void HUB_14_B_withoutQuestionsThereIsNothingToSampleOn() {
        assertThat(rule(SampleRules.maySample(ANN, BO, false))).isEqualTo("HUB-14-B");
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }
}
