package uk.saferhub.cases.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

/** When a case goes to another hub (HUB-16). */
class TransferRulesTest {

    private static final UUID ASKED = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void HUB_16_A_B_anotherHubOfThePartnershipIsAsked() {
        assertThat(rule(TransferRules.mayGoTo(false, true))).isEqualTo("HUB-16-A");
        assertThat(rule(TransferRules.mayGoTo(true, false))).isEqualTo("HUB-16-B");
        assertThat(rule(TransferRules.mayGoTo(true, true))).isEqualTo("allowed");
    }

    @Test
    void HUB_16_C_oneHubIsAskedAtATime() {
        assertThat(rule(TransferRules.mayAsk(true))).isEqualTo("HUB-16-C");
        assertThat(rule(TransferRules.mayAsk(false))).isEqualTo("allowed");
    }

    @Test
    void HUB_16_G_agreementCoversWhatWasAgreedToAndAnotherBasisIsStated() {
        assertThat(rule(TransferRules.mayShare(false, Agreement.NOT_NEEDED))).isEqualTo("allowed");
        assertThat(rule(TransferRules.mayShare(true, new Agreement(true, "")))).isEqualTo("allowed");
        assertThat(rule(TransferRules.mayShare(true, new Agreement(false, " "))))
                .isEqualTo("HUB-16-G");
        assertThat(rule(TransferRules.mayShare(true, new Agreement(false, "A child is in danger"))))
                .isEqualTo("allowed");
    }

    @Test
    void HUB_16_D_E_F_itIsAnsweredOnceByAnotherWhileTheCaseIsOpen() {
        assertThat(rule(TransferRules.mayAnswer(false, ASKED, OTHER, false))).isEqualTo("HUB-16-D");
        assertThat(rule(TransferRules.mayAnswer(true, ASKED, ASKED, false))).isEqualTo("HUB-16-E");
        assertThat(rule(TransferRules.mayAnswer(true, ASKED, OTHER, true))).isEqualTo("HUB-16-F");
        assertThat(rule(TransferRules.mayAnswer(true, ASKED, OTHER, false))).isEqualTo("allowed");
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
