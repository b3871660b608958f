package uk.saferhub.notices.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

/** Support beside enforcement (HUB-21): offered or required, answered, taken up. */
class SupportRulesTest {

    private static final LocalDate MADE = LocalDate.of(2026, 6, 1);

    @Test
    void HUB_21_A_nothingIsRecordedBeforeItWasMade() {
        assertThat(rule(SupportRules.mayMake(MADE, MADE))).isEqualTo("allowed");
        assertThat(rule(SupportRules.mayMake(MADE.plusDays(1), MADE))).isEqualTo("HUB-21-A");
    }

    @Test
    void HUB_21_B_anOfferIsNotBroken() {
        var offer = support(SupportKind.OFFER, SupportState.ACCEPTED);
        assertThat(rule(SupportRules.mayTell(offer, SupportEvent.NOT_KEPT))).isEqualTo("HUB-21-B");
        assertThat(SupportRules.open(offer)).containsExactly(SupportEvent.DECLINED, SupportEvent.TAKEN_UP);
    }

    @Test
    void HUB_21_C_aRequirementIsNotDeclined() {
        var required = support(SupportKind.REQUIREMENT, SupportState.MADE);
        assertThat(rule(SupportRules.mayTell(required, SupportEvent.DECLINED))).isEqualTo("HUB-21-C");
        assertThat(SupportRules.open(required)).containsExactly(SupportEvent.TAKEN_UP, SupportEvent.NOT_KEPT);
    }

    @Test
    void HUB_21_D_whatBecameOfItFollowsOnHowItStands() {
        var declined = support(SupportKind.OFFER, SupportState.DECLINED);
        assertThat(rule(SupportRules.mayTell(declined, SupportEvent.COMPLETED))).isEqualTo("HUB-21-D");
        assertThat(rule(SupportRules.mayTell(declined, SupportEvent.ACCEPTED))).isEqualTo("allowed");
        assertThat(SupportRules.open(support(SupportKind.OFFER, SupportState.COMPLETED)))
                .isEmpty();
    }

    @Test
    void HUB_21_E_daysComeInOrder() {
        var made = support(SupportKind.OFFER, SupportState.MADE);
        assertThat(rule(SupportRules.mayTellOn(made, MADE.minusDays(1), MADE))).isEqualTo("HUB-21-E");
        assertThat(rule(SupportRules.mayTellOn(made, MADE, MADE))).isEqualTo("allowed");
        assertThat(rule(SupportRules.mayTellOn(made, MADE.plusDays(1), MADE))).isEqualTo("HUB-21-E");
    }

    private static Support support(SupportKind kind, SupportState state) {
        return new Support(UUID.randomUUID(), kind, "treatment", "", MADE, state, List.of());
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
