package uk.saferhub.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.briefings.making.Months;
import uk.saferhub.kernel.Decision;

class BriefingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 9, 10);

    @Test
    void ENG_03_A_a_round_is_about_whole_months_that_are_over() {
        assertThat(ask("2025-06", "2025-08")).isTrue();
        assertThat(rule(BriefingRules.mayAsk(months("2025-07", "2025-09"), List.of(), TODAY)))
                .isEqualTo("ENG-03-A");
        assertThat(ask("2025-06", "2025-05")).isFalse();
        assertThat(ask("2024-09", "2025-08")).isTrue();
        assertThat(ask("2024-08", "2025-08")).isFalse();
    }

    @Test
    void ENG_03_B_and_ENG_03_C_no_two_rounds_share_months() {
        List<Round> one = List.of(round("2025-04", "2025-06"));
        assertThat(rule(BriefingRules.mayAsk(months("2025-04", "2025-06"), one, TODAY)))
                .isEqualTo("ENG-03-B");
        assertThat(rule(BriefingRules.mayAsk(months("2025-06", "2025-08"), one, TODAY)))
                .isEqualTo("ENG-03-C");
        assertThat(BriefingRules.mayAsk(months("2025-07", "2025-08"), one, TODAY)
                        .isAllowed())
                .isTrue();
        // Somebody has a withdrawn one on paper: the same months may be made again, others are still a difference.
        List<Round> withdrawn = List.of(round("2025-04", "2025-06", RoundStatus.WITHDRAWN));
        assertThat(BriefingRules.mayAsk(months("2025-04", "2025-06"), withdrawn, TODAY)
                        .isAllowed())
                .isTrue();
        assertThat(rule(BriefingRules.mayAsk(months("2025-04", "2025-05"), withdrawn, TODAY)))
                .isEqualTo("ENG-03-C");
    }

    @Test
    void ENG_03_D_and_ENG_03_E_a_round_goes_its_way_and_is_withdrawn_with_a_reason() {
        assertThat(BriefingRules.mayStep(RoundStatus.MADE, RoundStatus.Event.ISSUE)
                        .isAllowed())
                .isTrue();
        assertThat(rule(BriefingRules.mayStep(RoundStatus.ASKED, RoundStatus.Event.ISSUE)))
                .isEqualTo("ENG-03-D");
        assertThat(rule(BriefingRules.mayStep(RoundStatus.WITHDRAWN, RoundStatus.Event.ISSUE)))
                .isEqualTo("ENG-03-D");
        assertThat(rule(BriefingRules.mayWithdraw(RoundStatus.ISSUED, " "))).isEqualTo("ENG-03-E");
        assertThat(RoundStatus.FAILED.stands() || RoundStatus.WITHDRAWN.stands())
                .isFalse();
    }

    @Test
    void ENG_03_F_and_ENG_03_G_residents_are_spoken_for_by_a_councillor_of_their_ward() {
        assertThat(rule(BriefingRules.maySay(RoundStatus.MADE, true))).isEqualTo("ENG-03-F");
        assertThat(rule(BriefingRules.maySay(RoundStatus.ISSUED, false))).isEqualTo("ENG-03-G");
        assertThat(BriefingRules.maySay(RoundStatus.ISSUED, true).isAllowed()).isTrue();
    }

    @Test
    void ENG_03_H_and_ENG_03_I_a_briefing_is_held_after_it_is_issued_and_not_in_the_future() {
        LocalDate issued = TODAY.minusDays(10);
        assertThat(rule(BriefingRules.mayHold(null, TODAY, TODAY))).isEqualTo("ENG-03-H");
        assertThat(rule(BriefingRules.mayHold(issued, issued.minusDays(1), TODAY)))
                .isEqualTo("ENG-03-I");
        assertThat(rule(BriefingRules.mayHold(issued, TODAY.plusDays(1), TODAY)))
                .isEqualTo("ENG-03-I");
        assertThat(BriefingRules.mayHold(issued, TODAY, TODAY).isAllowed()).isTrue();
    }

    @Test
    void ENG_03_J_a_councillor_has_the_role_of_one() {
        assertThat(rule(BriefingRules.mayAppoint(false))).isEqualTo("ENG-03-J");
    }

    private static boolean ask(String from, String to) {
        return BriefingRules.mayAsk(months(from, to), List.of(), TODAY).isAllowed();
    }

    private static Months months(String from, String to) {
        return new Months(YearMonth.parse(from), YearMonth.parse(to));
    }

    private static Round round(String from, String to) {
        return round(from, to, RoundStatus.ISSUED);
    }

    private static Round round(String from, String to, RoundStatus status) {
        return new Round(
                new UUID(1, 1),
                new UUID(1, 2),
                new UUID(1, 3),
                "BR-0000001",
                LocalDate.parse(from + "-01"),
                LocalDate.parse(to + "-01"),
                "made-up",
                50,
                status,
                null,
                21,
                TODAY,
                "Somewhere",
                3,
                true);
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }
}
