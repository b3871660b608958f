package uk.saferhub.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.notices.NoticeRulesTest.notice;
import static uk.saferhub.notices.NoticeRulesTest.type;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.kernel.Decision;

class StepRulesTest {

    private static final LocalDate ISSUED = LocalDate.of(2019, 6, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Decision ask(String code, Notice notice, NoticeEvent event, LocalDate on) {
        NoticeType type = type(code);
        return StepRules.mayRecord(
                new StepRules.Asked(type, type.termsOn(ISSUED).orElse(null), notice, event, on, TODAY));
    }

    private static Decision.Refused refused(Decision decision) {
        return (Decision.Refused) decision;
    }

    private static Notice served(String code) {
        return notice(code, NoticeState.SERVED, ISSUED, ISSUED, ISSUED.plusDays(7));
    }

    @Test
    void ENF_02_C_what_is_withdrawn_cannot_be_breached() {
        Notice withdrawn = notice("CPN", NoticeState.WITHDRAWN, ISSUED, ISSUED, null);
        assertThat(refused(ask("CPN", withdrawn, NoticeEvent.BREACHED, TODAY)).rule())
                .isEqualTo("ENF-02-C");
    }

    @Test
    void ENF_02_D_and_ENF_02_E_nothing_is_dated_in_the_future_or_before_what_went_before() {
        assertThat(refused(ask("CPN", served("CPN"), NoticeEvent.COMPLIED, TODAY.plusDays(1)))
                        .rule())
                .isEqualTo("ENF-02-D");
        assertThat(refused(ask("CPN", served("CPN"), NoticeEvent.COMPLIED, ISSUED.minusDays(1)))
                        .rule())
                .isEqualTo("ENF-02-E");
    }

    @Test
    void ENF_02_J_what_is_served_after_its_own_time_to_comply_is_made_out_anew() {
        Notice issued = notice("CPW", NoticeState.ISSUED, ISSUED, null, ISSUED.plusDays(14));
        assertThat(ask("CPW", issued, NoticeEvent.SERVED, ISSUED.plusDays(14)).isAllowed())
                .isTrue();
        assertThat(refused(ask("CPW", issued, NoticeEvent.SERVED, ISSUED.plusDays(15)))
                        .rule())
                .isEqualTo("ENF-02-J");
    }

    @Test
    void ENF_02_F_papers_are_not_late_until_the_time_to_produce_them_is_over() {
        Decision.Refused early =
                refused(ask("WASTE_INFO", served("WASTE_INFO"), NoticeEvent.BREACHED, ISSUED.plusDays(7)));
        assertThat(early.rule()).isEqualTo("ENF-02-F");
        assertThat(early.opens()).isEqualTo(ISSUED.plusDays(8));
        assertThat(ask("WASTE_INFO", served("WASTE_INFO"), NoticeEvent.BREACHED, ISSUED.plusDays(8))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void ASB_06_F_a_direction_is_broken_while_somebody_must_keep_away_and_not_afterwards() {
        Notice direction = notice("DISPERSAL", NoticeState.SERVED, ISSUED, ISSUED, ISSUED.plusDays(2));
        assertThat(ask("DISPERSAL", direction, NoticeEvent.BREACHED, ISSUED.plusDays(2))
                        .isAllowed())
                .isTrue();
        assertThat(refused(ask("DISPERSAL", direction, NoticeEvent.BREACHED, ISSUED.plusDays(3)))
                        .rule())
                .isEqualTo("ASB-06-F");
    }

    @Test
    void ENF_02_G_and_ENF_02_H_a_notice_runs_out_when_the_council_says_and_not_before() {
        assertThat(refused(ask("WASTE_INFO", served("WASTE_INFO"), NoticeEvent.EXPIRED, TODAY))
                        .rule())
                .isEqualTo("ENF-02-G");
        Decision.Refused early = refused(ask(
                "CPW", served("CPW"), NoticeEvent.EXPIRED, ISSUED.plusMonths(6).minusDays(1)));
        assertThat(early.rule()).isEqualTo("ENF-02-H");
        assertThat(early.opens()).isEqualTo(ISSUED.plusMonths(6));
    }

    @Test
    void ENF_19_B_the_day_of_issue_is_the_first_of_the_twenty_one_to_appeal() {
        assertThat(StepRules.appealUntil(
                        served("CPN"), type("CPN").termsOn(ISSUED).orElseThrow()))
                .isEqualTo(LocalDate.of(2019, 6, 23));
        assertThat(ask("CPN", served("CPN"), NoticeEvent.APPEALED, LocalDate.of(2019, 6, 23))
                        .isAllowed())
                .isTrue();
        assertThat(refused(ask("CPN", served("CPN"), NoticeEvent.APPEALED, LocalDate.of(2019, 6, 24)))
                        .rule())
                .isEqualTo("ENF-19-B");
    }

    @Test
    void ENF_19_A_no_appeal_lies_against_a_warning() {
        assertThat(refused(ask("CPW", served("CPW"), NoticeEvent.APPEALED, ISSUED))
                        .rule())
                .isEqualTo("ENF-19-A");
    }

    @Test
    void ENF_04_A_a_penalty_is_not_breached() {
        assertThat(refused(ask("FPN_LITTER", served("FPN_LITTER"), NoticeEvent.BREACHED, TODAY))
                        .rule())
                .isEqualTo("ENF-04-A");
    }
}
