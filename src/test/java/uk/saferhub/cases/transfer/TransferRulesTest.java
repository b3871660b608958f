package uk.saferhub.cases.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

/** When a case goes to another hub (HUB-16). */
class TransferRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);
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
        assertThat(rule(TransferRules.mayShare(true, Agreement.given(DAY, "By phone"))))
                .isEqualTo("allowed");
        assertThat(rule(TransferRules.mayShare(true, Agreement.missing(" ")))).isEqualTo("HUB-16-G");
        assertThat(rule(TransferRules.mayShare(true, Agreement.missing("A child is in danger"))))
                .isEqualTo("allowed");
    }

    @Test
    void HUB_16_H_nobodyWasAskedOnADayToCome() {
        assertThat(rule(TransferRules.mayHaveAsked(DAY.plusDays(1), DAY))).isEqualTo("HUB-16-H");
        assertThat(rule(TransferRules.mayHaveAsked(DAY, DAY))).isEqualTo("allowed");
        assertThat(rule(TransferRules.mayHaveAsked(null, DAY))).isEqualTo("allowed");
        assertThat(Agreement.given(DAY, "Ann rang her: yes").told())
                .isEqualTo("Those in it agree that this hub reads it. Asked on 3 June 2026: Ann rang her: yes");
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
