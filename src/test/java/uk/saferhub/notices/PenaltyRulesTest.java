package uk.saferhub.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.notices.NoticeRulesTest.notice;
import static uk.saferhub.notices.NoticeRulesTest.type;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Money;

class PenaltyRulesTest {

    private static final LocalDate ISSUED = LocalDate.of(2019, 6, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Penalty penalty(long paid, long early, @Nullable LocalDate cancelled) {
        return new Penalty(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Money.ofPounds(100),
                Money.ofPounds(75),
                ISSUED.plusDays(10),
                ISSUED.plusDays(14),
                ISSUED.plusDays(15),
                cancelled,
                Money.ofPounds(paid),
                Money.ofPounds(early),
                0);
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }

    private static Decision pay(Penalty penalty, long pounds, LocalDate on) {
        return PenaltyRules.mayPay(penalty, Money.ofPounds(pounds), on, ISSUED, TODAY);
    }

    private static Decision prosecute(String type, NoticeState state, @Nullable Penalty penalty, LocalDate on) {
        return PenaltyRules.mayProsecute(type(type), notice(type, state, ISSUED, ISSUED, null), penalty, on);
    }

    @Test
    void the_lower_amount_discharges_it_only_in_its_days() {
        assertThat(penalty(0, 0, null).due(ISSUED.plusDays(10))).isEqualTo(Money.ofPounds(75));
        assertThat(penalty(0, 0, null).due(ISSUED.plusDays(11))).isEqualTo(Money.ofPounds(100));
        assertThat(penalty(75, 75, null).isPaid()).isTrue();
        assertThat(penalty(75, 0, null).isPaid())
                .as("paid too late for the lower amount")
                .isFalse();
        assertThat(penalty(100, 0, null).isPaid()).isTrue();
    }

    @Test
    void ENF_04_B_to_ENF_04_E_money_comes_in_time_and_not_too_much() {
        assertThat(rule(pay(penalty(0, 0, null), 100, ISSUED.minusDays(1)))).isEqualTo("ENF-04-B");
        assertThat(rule(pay(penalty(0, 0, null), 101, ISSUED))).isEqualTo("ENF-04-C");
        assertThat(rule(pay(penalty(0, 0, ISSUED), 100, ISSUED))).isEqualTo("ENF-04-D");
        assertThat(rule(pay(penalty(75, 75, null), 25, ISSUED))).isEqualTo("ENF-04-E");
        assertThat(rule(PenaltyRules.mayCancel(penalty(100, 0, null)))).isEqualTo("ENF-04-E");
        assertThat(pay(penalty(40, 40, null), 35, ISSUED).isAllowed()).isTrue();
    }

    @Test
    void ENF_09_A_ignoring_a_domestic_waste_notice_is_no_offence() {
        assertThat(rule(prosecute("WASTE_DOMESTIC", NoticeState.BREACHED, null, TODAY)))
                .isEqualTo("ENF-09-A");
    }

    @Test
    void ENF_09_B_a_notice_is_prosecuted_for_its_breach() {
        assertThat(rule(prosecute("CPN", NoticeState.SERVED, null, TODAY))).isEqualTo("ENF-09-B");
        assertThat(prosecute("CPN", NoticeState.BREACHED, null, TODAY).isAllowed())
                .isTrue();
    }

    @Test
    void ENF_09_C_and_ENF_09_D_a_penalty_that_was_cancelled_or_paid_is_not_prosecuted() {
        assertThat(rule(prosecute("FPN_CPN", NoticeState.SERVED, penalty(0, 0, ISSUED), TODAY)))
                .isEqualTo("ENF-09-C");
        assertThat(rule(prosecute("FPN_CPN", NoticeState.SERVED, penalty(75, 75, null), TODAY)))
                .isEqualTo("ENF-09-D");
    }

    @Test
    void ENF_09_E_no_proceedings_for_fourteen_days_following_the_notice() {
        Decision early = prosecute("FPN_CPN", NoticeState.SERVED, penalty(0, 0, null), ISSUED.plusDays(14));
        assertThat(rule(early)).isEqualTo("ENF-09-E");
        assertThat(((Decision.Refused) early).opens()).isEqualTo(LocalDate.of(2019, 6, 18));
        assertThat(prosecute("FPN_CPN", NoticeState.SERVED, penalty(0, 0, null), ISSUED.plusDays(15))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void ENF_09_F_ENF_09_G_and_ENF_09_H_a_result_comes_once_after_the_start_and_only_a_fine_has_an_amount() {
        Prosecution open = prosecution(null);
        assertThat(rule(conclude(prosecution(Prosecution.Result.FINE), Prosecution.Result.FINE, 200, TODAY)))
                .isEqualTo("ENF-09-F");
        assertThat(rule(conclude(open, Prosecution.Result.FINE, 200, ISSUED.minusDays(1))))
                .isEqualTo("ENF-09-G");
        assertThat(rule(conclude(open, Prosecution.Result.FINE, 0, TODAY))).isEqualTo("ENF-09-H");
        assertThat(rule(conclude(open, Prosecution.Result.ACQUITTED, 200, TODAY)))
                .isEqualTo("ENF-09-H");
        assertThat(conclude(open, Prosecution.Result.FINE, 200, TODAY).isAllowed())
                .isTrue();
    }

    private static Decision conclude(Prosecution prosecution, Prosecution.Result result, long fine, LocalDate on) {
        return PenaltyRules.mayConclude(prosecution, result, Money.ofPounds(fine), on, TODAY);
    }

    private static Prosecution prosecution(Prosecution.@Nullable Result result) {
        return new Prosecution(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "P-0000000",
                null,
                "net",
                "Ann Example",
                "notice_breach",
                Prosecution.Origin.NOTICE_BREACH,
                "",
                ISSUED,
                result,
                result == null ? null : ISSUED,
                null,
                null,
                0);
    }
}
