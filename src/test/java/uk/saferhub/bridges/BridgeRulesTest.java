package uk.saferhub.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BridgeRulesTest {

    @Test
    void PRV_03_E_what_is_restricted_is_handed_over_for_a_reason_alone() {
        assertThat(BridgeRules.mayUse(false, "").isAllowed()).isTrue();
        assertThat(BridgeRules.mayUse(true, " ").isAllowed()).isFalse();
        assertThat(BridgeRules.mayUse(true, "She agreed").isAllowed()).isTrue();
    }

    @Test
    void SHR_15_A_nothing_is_handed_over_without_an_agreement_in_force() {
        assertThat(BridgeRules.mayHandOver(true).isAllowed()).isTrue();
        assertThat(BridgeRules.mayHandOver(false).isAllowed()).isFalse();
    }

    @Test
    void SHR_15_B_it_is_answered_once_and_never_by_whoever_handed_it_over() {
        assertThat(BridgeRules.mayAnswer(true, false).isAllowed()).isTrue();
        assertThat(BridgeRules.mayAnswer(false, false).isAllowed()).isFalse();
        assertThat(BridgeRules.mayAnswer(true, true).isAllowed()).isFalse();
    }

    @Test
    void SHR_15_C_a_bridge_ends_once() {
        assertThat(BridgeRules.mayEnd(true).isAllowed()).isTrue();
        assertThat(BridgeRules.mayEnd(false).isAllowed()).isFalse();
    }
}
