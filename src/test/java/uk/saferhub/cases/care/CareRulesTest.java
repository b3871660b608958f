package uk.saferhub.cases.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.saferhub.cases.file.Side;
import uk.saferhub.kernel.Decision;

class CareRulesTest {

    @Test
    void HUB_15_A_awitnessIsNotAssessed() {
        assertThat(rule(CareRules.mayAssess(Side.of("witness"), true))).isEqualTo("HUB-15-A");
        assertThat(CareRules.mayAssess(Side.of("affected"), true).isAllowed()).isTrue();
    }

    @Test
    void HUB_15_B_withoutAMatrixThereIsNothingToAssessOn() {
        assertThat(rule(CareRules.mayAssess(Side.of("causing_harm"), false))).isEqualTo("HUB-15-B");
    }

    @Test
    void HUB_15_C_careIsForThoseHarmed() {
        assertThat(rule(CareRules.mayCareFor(Side.CAUSING))).isEqualTo("HUB-15-C");
    }

    @Test
    void HUB_15_D_nobodyWaitsLongerThanFourWeeks() {
        assertThat(rule(CareRules.mayTellEvery(21))).isEqualTo("HUB-15-D");
        assertThat(rule(CareRules.mayTellEvery(0))).isEqualTo("HUB-15-D");
        assertThat(CareRules.mayTellEvery(10).isAllowed()).isTrue();
    }

    @Test
    void HUB_15_E_whoLeftTheRoleIsNotWorkedWithInIt() {
        assertThat(rule(CareRules.mayWorkWith(false))).isEqualTo("HUB-15-E");
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }
}
