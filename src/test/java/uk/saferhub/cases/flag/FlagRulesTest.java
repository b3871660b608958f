package uk.saferhub.cases.flag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class FlagRulesTest {

    @Test
    void MRC_11_A_aFileIsMarkedOnce() {
        assertThat(rule(FlagRules.mayFlag(true))).isEqualTo("MRC-11-A");
        assertThat(FlagRules.mayFlag(false).isAllowed()).isTrue();
    }

    @Test
    void MRC_11_B_anotherAgencyTakesNoMarkDown() {
        assertThat(rule(FlagRules.mayUnflag(false, false))).isEqualTo("MRC-11-B");
        assertThat(FlagRules.mayUnflag(true, false).isAllowed()).isTrue();
        assertThat(FlagRules.mayUnflag(false, true).isAllowed()).isTrue();
    }

    @Test
    void MRC_11_C_andItIsTakenDownOnce() {
        assertThat(rule(FlagRules.stands(false))).isEqualTo("MRC-11-C");
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }
}
