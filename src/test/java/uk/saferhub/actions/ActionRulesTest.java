package uk.saferhub.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class ActionRulesTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID ASKED_BY = UUID.randomUUID();
    private static final LocalDate AGREED = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 10);

    @Test
    void MTG_08_A_theOwnerAndWhoeverAskedForItAnswerAndNobodyElse() {
        Action action = action(ActionStatus.OPEN, null);
        assertThat(ActionRules.mayAnswer(action, OWNER).isAllowed()).isTrue();
        assertThat(ActionRules.mayAnswer(action, ASKED_BY).isAllowed()).isTrue();
        assertThat(rule(ActionRules.mayAnswer(action, UUID.randomUUID()))).isEqualTo("MTG-08-A");
    }

    @Test
    void MTG_08_B_aFinalAnswerStands() {
        assertThat(rule(ActionRules.mayAnswer(action(ActionStatus.DONE, null), OWNER)))
                .isEqualTo("MTG-08-B");
        assertThat(rule(ActionRules.mayAnswer(action(ActionStatus.NOT_POSSIBLE, null), OWNER)))
                .isEqualTo("MTG-08-B");
        assertThat(ActionRules.mayAnswer(action(ActionStatus.IN_PROGRESS, null), OWNER)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void MTG_08_C_onlyWhatIsLateIsChased() {
        assertThat(rule(ActionRules.mayChase(action(ActionStatus.OPEN, null), DUE)))
                .isEqualTo("MTG-08-C");
        assertThat(ActionRules.mayChase(action(ActionStatus.OPEN, null), DUE.plusDays(1))
                        .isAllowed())
                .isTrue();
        assertThat(rule(ActionRules.mayChase(action(ActionStatus.DONE, null), DUE.plusDays(1))))
                .isEqualTo("MTG-08-C");
    }

    @Test
    void MTG_08_D_onceADay() {
        LocalDate late = DUE.plusDays(3);
        assertThat(rule(ActionRules.mayChase(action(ActionStatus.OPEN, late), late)))
                .isEqualTo("MTG-08-D");
        assertThat(ActionRules.mayChase(action(ActionStatus.OPEN, late), late.plusDays(1))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void MTG_08_E_anAnswerIsOfADayBetweenTheAgreementAndToday() {
        assertThat(rule(ActionRules.mayHoldOn(AGREED.minusDays(1), AGREED, DUE)))
                .isEqualTo("MTG-08-E");
        assertThat(rule(ActionRules.mayHoldOn(DUE.plusDays(1), AGREED, DUE))).isEqualTo("MTG-08-E");
        assertThat(ActionRules.mayHoldOn(AGREED, AGREED, DUE).isAllowed()).isTrue();
        assertThat(ActionRules.mayHoldOn(DUE, AGREED, DUE).isAllowed()).isTrue();
    }

    @Test
    void MTG_08_F_itIsNotDueBeforeItWasAgreed() {
        assertThat(rule(ActionRules.mayBeDue(AGREED.minusDays(1), AGREED))).isEqualTo("MTG-08-F");
        assertThat(ActionRules.mayBeDue(AGREED, AGREED).isAllowed()).isTrue();
    }

    @Test
    void MTG_08_G_aReaderAnswersNothing() {
        assertThat(rule(ActionRules.readsOnly())).isEqualTo("MTG-08-G");
    }

    @Test
    void notPossibleIsAnAnswerAndNotDoneIsNone() {
        assertThat(ActionStatus.NOT_POSSIBLE.isOpen()).isFalse();
        assertThat(ActionStatus.IN_PROGRESS.isOpen()).isTrue();
        assertThat(ActionStatus.TABLE.next(ActionStatus.IN_PROGRESS, ActionEvent.BEGUN))
                .isNull();
    }

    @Test
    void MTG_08_I_and_J_the_owner_says_which_of_its_people_does_an_open_action() {
        assertThat(rule(ActionRules.mayAssign(action(ActionStatus.DONE, null), OWNER)))
                .isEqualTo("MTG-08-I");
        assertThat(rule(ActionRules.mayAssign(action(ActionStatus.OPEN, null), ASKED_BY)))
                .isEqualTo("MTG-08-J");
        assertThat(ActionRules.mayAssign(action(ActionStatus.OPEN, null), OWNER).isAllowed())
                .isTrue();
    }

    @Test
    void MTG_08_L_an_action_on_a_case_is_agreed_in_its_plan() {
        assertThat(rule(ActionRules.mayRaiseHere("case"))).isEqualTo("MTG-08-L");
        assertThat(ActionRules.mayRaiseHere("referral").isAllowed()).isTrue();
    }

    @Test
    void WRK_02_a_late_action_reaches_the_furthest_step_whose_working_days_have_passed() {
        var steps = java.util.List.of(step("reminder", 1), step("board", 10));
        LocalDate friday = LocalDate.of(2026, 6, 5);
        assertThat(Escalations.reached(steps, friday, friday.plusDays(2))).isEmpty();
        assertThat(Escalations.reached(steps, friday, friday.plusDays(3))
                        .orElseThrow()
                        .code())
                .isEqualTo("reminder");
        assertThat(Escalations.reached(steps, friday, friday.plusDays(14))
                        .orElseThrow()
                        .code())
                .isEqualTo("board");
    }

    private static uk.saferhub.configuration.Escalation step(String code, int days) {
        return new uk.saferhub.configuration.Escalation(
                code, java.util.List.of(), code, days, java.util.List.of(), java.util.List.of());
    }

    private static String rule(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).rule();
    }

    private static Action action(ActionStatus status, @Nullable LocalDate chased) {
        return new Action(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "A-1",
                "case",
                "C-1",
                "/cases/C-1",
                "Visit",
                Approach.SUPPORT,
                OWNER,
                "Housing",
                null,
                null,
                ASKED_BY,
                AGREED,
                DUE,
                DUE,
                null,
                status,
                null,
                null,
                chased,
                0,
                Instant.EPOCH,
                "Somebody");
    }

    @Test
    void MTG_08_P_R_S_an_open_action_is_changed_a_finished_one_opened_again_and_an_owner_asks() {
        UUID keeper = UUID.randomUUID();
        Action open = action(ActionStatus.OPEN, null);
        Action done = action(ActionStatus.DONE, null);
        assertThat(ChangeRules.mayChange(open, ASKED_BY, List.of(), false).isAllowed())
                .isTrue();
        assertThat(ChangeRules.mayChange(open, keeper, List.of(keeper), false).isAllowed())
                .isTrue();
        assertThat(ChangeRules.mayChange(open, keeper, List.of(), true).isAllowed())
                .isTrue();
        assertThat(rule(ChangeRules.mayChange(open, OWNER, List.of(), false))).isEqualTo("MTG-08-Q");
        assertThat(rule(ChangeRules.mayChange(done, ASKED_BY, List.of(), false)))
                .isEqualTo("MTG-08-P");
        assertThat(ChangeRules.mayReopen(done, OWNER, List.of(), false).isAllowed())
                .isTrue();
        assertThat(rule(ChangeRules.mayReopen(open, ASKED_BY, List.of(), false)))
                .isEqualTo("MTG-08-R");
        Action withdrawn = action(ActionStatus.WITHDRAWN, null);
        assertThat(rule(ChangeRules.mayReopen(withdrawn, OWNER, List.of(), false)))
                .isEqualTo("MTG-08-Q");
        assertThat(ChangeRules.mayAsk(open, OWNER).isAllowed()).isTrue();
        assertThat(rule(ChangeRules.mayAsk(open, ASKED_BY))).isEqualTo("MTG-08-S");
        assertThat(rule(ChangeRules.mayAskFor(open, DUE, AGREED))).isEqualTo("MTG-08-U");
        assertThat(withdrawn.isLate(DUE.plusDays(1))).isFalse();
        assertThat(ActionStatus.TABLE.move(ActionStatus.DONE, ActionEvent.REOPENED))
                .isEqualTo(ActionStatus.IN_PROGRESS);
    }

    @Test
    void MTG_08_M_an_action_is_raised_on_a_record_that_is_here_and_may_be_known() {
        assertThat(ActionRules.mayBeOn(true, "CM-1").isAllowed()).isTrue();
        assertThat(ActionRules.mayBeOn(false, "CM-1").isAllowed()).isFalse();
    }
}
