package uk.saferhub.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;
import uk.saferhub.panels.ChannelReferral.Ideology;
import uk.saferhub.panels.ChannelReferral.Known;
import uk.saferhub.panels.ChannelReferral.Sex;
import uk.saferhub.panels.ChannelStep.ClosingReason;

class ChannelRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 10, 31);
    private static final ChannelReferral REFERRAL =
            new ChannelReferral("N-1", TODAY, Sex.NOT_KNOWN, Known.NOT_KNOWN, Ideology.NOT_KNOWN);

    @Test
    void CHN_06_A_a_case_is_kept_in_the_channel_compartment_alone() {
        assertThat(rule(ChannelRules.mayOpen(REFERRAL, "hub", false, TODAY))).isEqualTo("CHN-06-A");
        assertThat(rule(ChannelRules.mayOpen(REFERRAL, "channel", false, TODAY)))
                .isEqualTo("allowed");
    }

    @Test
    void CHN_01_A_a_referral_is_not_dated_ahead() {
        assertThat(rule(ChannelRules.mayOpen(REFERRAL, "channel", false, TODAY.minusDays(1))))
                .isEqualTo("CHN-01-A");
    }

    @Test
    void CHN_08_A_a_number_has_one_case() {
        assertThat(rule(ChannelRules.mayOpen(REFERRAL, "channel", true, TODAY))).isEqualTo("CHN-08-A");
    }

    @Test
    void CHN_03_A_nobody_is_adopted_without_consent() {
        assertThat(may(ChannelStage.PANEL, ChannelEvent.ADOPT, TODAY, null)).isEqualTo("CHN-03-A");
        assertThat(may(ChannelStage.CONSENTED, ChannelEvent.ADOPT, TODAY, null)).isEqualTo("allowed");
    }

    @Test
    void CHN_03_B_steps_follow_in_time_and_none_lies_ahead() {
        assertThat(may(ChannelStage.PANEL, ChannelEvent.CONSENT, TODAY.minusDays(2), null))
                .isEqualTo("CHN-03-B");
        assertThat(may(ChannelStage.PANEL, ChannelEvent.CONSENT, TODAY.plusDays(1), null))
                .isEqualTo("CHN-03-B");
        assertThat(may(ChannelStage.PANEL, ChannelEvent.CONSENT, TODAY.minusDays(1), null))
                .isEqualTo("allowed");
    }

    @Test
    void CHN_04_A_an_exit_has_a_reason_and_nothing_else_has() {
        assertThat(may(ChannelStage.ADOPTED, ChannelEvent.EXIT, TODAY, null)).isEqualTo("CHN-04-A");
        assertThat(may(ChannelStage.ADOPTED, ChannelEvent.REVIEW, TODAY, ClosingReason.MOVED))
                .isEqualTo("CHN-04-A");
        assertThat(may(ChannelStage.ADOPTED, ChannelEvent.EXIT, TODAY, ClosingReason.RISK_MITIGATED))
                .isEqualTo("allowed");
    }

    @Test
    void CHN_04_B_there_are_two_reviews_after_an_exit() {
        var twice = subject(ChannelStage.EXITED, false, 2);
        var once = subject(ChannelStage.EXITED, false, 1);
        var step = new ChannelStep(ChannelEvent.REVIEW_AFTER_EXIT, TODAY, null);
        assertThat(rule(ChannelRules.mayTake(twice, step, TODAY))).isEqualTo("CHN-04-B");
        assertThat(rule(ChannelRules.mayTake(once, step, TODAY))).isEqualTo("allowed");
    }

    @Test
    void CHN_05_A_a_provider_ends_only_when_engaged_and_is_engaged_once() {
        var engage = new ChannelStep(ChannelEvent.ENGAGE_PROVIDER, TODAY, null);
        var end = new ChannelStep(ChannelEvent.END_PROVIDER, TODAY, null);
        var without = subject(ChannelStage.ADOPTED, false, 0);
        var with = subject(ChannelStage.ADOPTED, true, 0);
        assertThat(rule(ChannelRules.mayTake(with, engage, TODAY))).isEqualTo("CHN-05-A");
        assertThat(rule(ChannelRules.mayTake(without, end, TODAY))).isEqualTo("CHN-05-A");
        assertThat(rule(ChannelRules.mayTake(without, engage, TODAY))).isEqualTo("allowed");
        assertThat(rule(ChannelRules.mayTake(with, end, TODAY))).isEqualTo("allowed");
    }

    private static String may(ChannelStage stage, ChannelEvent event, LocalDate day, ClosingReason reason) {
        return rule(ChannelRules.mayTake(subject(stage, false, 0), new ChannelStep(event, day, reason), TODAY));
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private static ChannelCase subject(ChannelStage stage, boolean provider, int reviewsAfterExit) {
        return new ChannelCase(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "CH-0000000",
                REFERRAL,
                stage,
                TODAY.minusDays(1),
                null,
                provider,
                null,
                null,
                reviewsAfterExit,
                0,
                "A chair",
                Instant.EPOCH);
    }
}
