package uk.saferhub.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;
import uk.saferhub.scoring.AMatrix;
import uk.saferhub.scoring.Occasion;
import uk.saferhub.scoring.Sheet;

class ReferralRulesTest {

    @Test
    void hub03aWhatIsDecidedStaysDecided() {
        for (ReferralStatus status : ReferralStatus.values()) {
            if (!status.decided()) continue;
            for (ReferralEvent event : ReferralEvent.values())
                assertThat(rule(ReferralRules.may(status, event))).isEqualTo("HUB-03-A");
        }
        assertThat(ReferralRules.isOpen(ReferralStatus.MORE_INFO).isAllowed()).isTrue();
    }

    @Test
    void whatWasReceivedMayBeDecidedAtOnce() {
        assertThat(ReferralRules.may(ReferralStatus.RECEIVED, ReferralEvent.DECLINED_IT)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void hub03bAReferrerWhoNeverAnswersDoesNotKeepTheHubFromDeciding() {
        for (Outcome outcome : Outcome.values())
            assertThat(ReferralRules.may(ReferralStatus.MORE_INFO, outcome.event())
                            .isAllowed())
                    .isTrue();
        assertThat(rule(ReferralRules.may(ReferralStatus.MORE_INFO, ReferralEvent.ASKED_FOR_MORE)))
                .isEqualTo("HUB-03-B");
        assertThat(ReferralRules.may(ReferralStatus.MORE_INFO, ReferralEvent.ANSWERED)
                        .isAllowed())
                .isTrue();
        assertThat(rule(ReferralRules.may(ReferralStatus.SCREENING, ReferralEvent.ANSWERED)))
                .isEqualTo("HUB-03-B");
    }

    @Test
    void hub03cACaseNeedsAnAgreedScoreWhereTheHubScores() {
        Sheet open = sheet(null);
        Sheet agreed = sheet(new Sheet.Agreed(
                List.of(), 3, AMatrix.ofTwoFactors().bands().getFirst(), null, "Talked over", Instant.EPOCH, "Ann"));

        assertThat(rule(ReferralRules.mayAccept(ReferralStatus.SCREENING, open)))
                .isEqualTo("HUB-03-C");
        assertThat(ReferralRules.mayAccept(ReferralStatus.SCREENING, agreed).isAllowed())
                .isTrue();
        assertThat(ReferralRules.mayAccept(ReferralStatus.SCREENING, null).isAllowed())
                .isTrue();
    }

    @Test
    void HUB_03_G_onlyWhoReferredTakesItBack() {
        assertThat(rule(ReferralRules.mayRetract(ReferralStatus.RECEIVED, false)))
                .isEqualTo("HUB-03-G");
        assertThat(ReferralRules.mayRetract(ReferralStatus.MORE_INFO, true).isAllowed())
                .isTrue();
    }

    @Test
    void hub03dNobodyIsAnsweredWithNothing() {
        assertThat(rule(ReferralRules.mayAnswerWith("  "))).isEqualTo("HUB-03-D");
    }

    private static Sheet sheet(Sheet.@Nullable Agreed agreed) {
        return new Sheet(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                AMatrix.ofTwoFactors(),
                Occasion.REFERRAL,
                List.of(),
                agreed);
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }
}
