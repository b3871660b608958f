package uk.saferhub.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Counting;
import uk.saferhub.configuration.Fault;
import uk.saferhub.configuration.Kept;
import uk.saferhub.configuration.PackCheck;
import uk.saferhub.configuration.PackFile;
import uk.saferhub.configuration.RetentionRule;
import uk.saferhub.configuration.RetentionRule.Unit;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Frame;

/** PRV-01: when a record's time is over, and who decides what becomes of it. */
class RetentionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private static RetentionRule rule(
            Kept kind, int keep, Unit unit, @Nullable Counting counting, @Nullable Integer atLeast) {
        return new RetentionRule(
                "r",
                List.of("york"),
                kind,
                kind.countedFrom(),
                keep,
                unit,
                counting,
                atLeast,
                null,
                "Hub",
                "policy",
                null,
                null);
    }

    private static final RetentionRule SEVEN = rule(Kept.HUB_CASE, 7, Unit.YEARS, null, null);
    private static final RetentionRule CHILD = rule(Kept.HUB_CASE_OF_CHILD, 25, Unit.YEARS, null, 7);

    private static LocalDate due(RetentionRule rule, String counted) {
        return Periods.dueOn(rule, LocalDate.parse(counted), LocalDate.parse(counted));
    }

    @Test
    void PRV_01_whoever_acts_in_two_compartments_reads_each_rule_once_and_another_partnerships_too() {
        var page = new RetentionController.SchedulePage(
                Frame.of("SaferHub", "/retention/schedule"),
                List.of(
                        new RulesInForce.InForce(ONE, "Here", SEVEN, ONE),
                        new RulesInForce.InForce(TWO, "Here", SEVEN, ONE),
                        new RulesInForce.InForce(TWO, "Here", CHILD, ONE),
                        new RulesInForce.InForce(TWO, "There", SEVEN, TWO)));
        assertThat(page.rules())
                .extracting(rule -> rule.partnership() + " " + rule.rule().record())
                .containsExactly("Here HUB_CASE", "Here HUB_CASE_OF_CHILD", "There HUB_CASE");
    }

    @Test
    void PRV_01_a_period_following_the_day_ends_a_day_after_one_beginning_with_it() {
        assertThat(due(SEVEN, "2019-03-01")).isEqualTo("2026-03-02");
        assertThat(due(rule(Kept.HUB_CASE, 7, Unit.YEARS, Counting.BEGINNING_WITH, null), "2019-03-01"))
                .isEqualTo("2026-03-01");
        assertThat(due(rule(Kept.NOTICE, 6, Unit.MONTHS, null, null), "2026-08-31"))
                .isEqualTo("2027-03-01");
        assertThat(due(SEVEN, "2020-02-29")).isEqualTo("2027-03-01");
    }

    @Test
    void PRV_01_a_childs_record_is_due_on_the_25th_birthday_and_not_before_seven_years_after_its_end() {
        assertThat(Periods.dueOn(CHILD, LocalDate.of(2001, 11, 22), LocalDate.of(2015, 1, 1)))
                .isEqualTo("2026-11-22");
        assertThat(Periods.dueOn(CHILD, LocalDate.of(2004, 2, 29), LocalDate.of(2015, 1, 1)))
                .isEqualTo("2029-03-01");
        assertThat(Periods.dueOn(CHILD, LocalDate.of(2000, 2, 29), LocalDate.of(2015, 1, 1)))
                .as("a year without that day")
                .isEqualTo("2025-03-01");
        assertThat(Periods.dueOn(CHILD, LocalDate.of(1999, 5, 1), LocalDate.of(2024, 1, 1)))
                .isEqualTo("2031-01-02");
    }

    /** The list asks for days before one; a page works out one day. Both must say the same of every day. */
    @Test
    void PRV_01_what_is_listed_is_what_is_due() {
        for (RetentionRule rule :
                List.of(SEVEN, CHILD, rule(Kept.NOTICE, 1, Unit.MONTHS, Counting.BEGINNING_WITH, null)))
            for (LocalDate today : List.of(TODAY, LocalDate.of(2028, 2, 29), LocalDate.of(2027, 3, 1))) {
                LocalDate newest = Periods.newestDue(rule, today);
                assertThat(LongStream.rangeClosed(-40, 40)
                                .mapToObj(newest::plusDays)
                                .filter(day -> !Periods.dueOn(rule, day, LocalDate.of(1990, 1, 1))
                                        .isAfter(today)))
                        .allMatch(day -> !day.isAfter(newest))
                        .hasSize(41);
            }
        LocalDate end = Periods.newestEnd(CHILD, TODAY);
        assertThat(Periods.dueOn(CHILD, LocalDate.of(1980, 1, 1), end)).isEqualTo(TODAY);
        assertThat(Periods.dueOn(CHILD, LocalDate.of(1980, 1, 1), end.plusDays(1)))
                .isAfter(TODAY);
    }

    @Test
    void PRV_01_a_hold_something_open_and_an_earlier_decision_each_stop_a_review() {
        assertThat(refusal(RetentionRules.mayReview(null))).isEqualTo("PRV-01-C");
        assertThat(refusal(RetentionRules.mayReview(standing(Standing.HELD, null))))
                .isEqualTo("PRV-01-D");
        assertThat(refusal(RetentionRules.mayReview(standing(Standing.OPEN, "An action is open."))))
                .isEqualTo("PRV-01-E");
        assertThat(refusal(RetentionRules.mayReview(standing(Standing.APPROVED, null))))
                .isEqualTo("PRV-01-F");
        assertThat(refusal(RetentionRules.mayReview(standing(Standing.KEPT, null))))
                .isEqualTo("PRV-01-G");
        assertThat(refusal(RetentionRules.mayReview(standing(Standing.DUE, null))))
                .isEqualTo("allowed");
        assertThat(refusal(RetentionRules.mayReview(standing(Standing.REVIEW, null))))
                .isEqualTo("allowed");
        assertThat(refusal(RetentionRules.mayKeep(TODAY, TODAY))).isEqualTo("PRV-01-H");
        assertThat(refusal(RetentionRules.mayKeep(TODAY.plusYears(11), TODAY))).isEqualTo("PRV-01-H");
        assertThat(refusal(RetentionRules.mayKeep(TODAY.plusDays(1), TODAY))).isEqualTo("allowed");
        assertThat(refusal(RetentionRules.mayHold(false, TODAY, TODAY))).isEqualTo("PRV-01-A");
        assertThat(refusal(RetentionRules.mayHold(true, TODAY.plusDays(1), TODAY)))
                .isEqualTo("PRV-01-B");
    }

    @Test
    void PRV_01_nobody_approves_what_they_proposed_and_nothing_is_destroyed_that_is_not_due_any_more() {
        assertThat(refusal(RetentionRules.mayApprove(ONE, ONE, ONE))).isEqualTo("PRV-01-I");
        assertThat(refusal(RetentionRules.mayApprove(ONE, TWO, ONE)))
                .as("a deputy of the proposer")
                .isEqualTo("PRV-01-I");
        assertThat(refusal(RetentionRules.mayApprove(ONE, TWO, TWO))).isEqualTo("allowed");
        DueRecord due = standing(Standing.PROPOSED, null);
        assertThat(refusal(RetentionRules.mayDecide(false, proposal(null), due)))
                .isEqualTo("allowed");
        assertThat(refusal(
                        RetentionRules.mayDecide(false, proposal(new Disposal.Step(TWO, "B", Instant.EPOCH, "")), due)))
                .isEqualTo("PRV-01-J");
        assertThat(refusal(RetentionRules.mayDecide(false, proposal(null), standing(Standing.HELD, null))))
                .isEqualTo("PRV-01-K");
        assertThat(refusal(RetentionRules.mayDecide(
                        false, proposal(null), standing(Standing.PROPOSED, "An action is open."))))
                .isEqualTo("PRV-01-K");
        assertThat(refusal(RetentionRules.mayDecide(true, proposal(null), null)))
                .as("that it stays may always be said")
                .isEqualTo("allowed");
    }

    @Test
    void PRV_01_a_pack_is_told_with_line_numbers_what_is_wrong_with_its_schedule() throws IOException {
        String good = "  - { code: a, partnerships: [], record: notice, counted-from: last_entry, keep: 3, unit: years,"
                + " owner: O, why: W }\n";
        assertThat(faults("retention:\n" + good)).isEmpty();
        assertThat(faults("retention:\n" + good + good.replace("code: a", "code: b")))
                .as("of no common partnership")
                .isEmpty();
        assertThat(faults("retention:\n" + good.replace("last_entry", "birth")))
                .anyMatch(fault -> fault.startsWith("r.yaml:2: ") && fault.contains("is counted from \"last_entry\""));
        assertThat(faults("retention:\n" + good.replace("keep: 3", "keep: 0")))
                .anyMatch(fault -> fault.startsWith("r.yaml:2: ") && fault.contains("1 month to 100 years"));
        assertThat(faults("retention:\n" + good.replace("keep: 3, unit: years,", "")))
                .anyMatch(fault -> fault.contains("how often it is looked at again"));
        assertThat(faults("retention:\n" + good.replace(" unit: years,", "")))
                .anyMatch(fault -> fault.contains("a number and a unit"));
        assertThat(faults("retention:\n" + good.replace("record: notice", "record: notize")))
                .anyMatch(fault -> fault.contains("Did you mean \"notice\"?"));
        String york = good.replace("partnerships: []", "partnerships: [york]");
        assertThat(faults("retention:\n" + york + york.replace("code: a", "code: b")))
                .anyMatch(fault -> fault.startsWith("r.yaml:3: ") && fault.contains("hold on the same day"));
    }

    private static List<String> faults(String yaml) {
        return PackCheck.run(List.of(new PackFile("r.yaml", yaml.getBytes(StandardCharsets.UTF_8)))).faults().stream()
                .map(Fault::toString)
                .filter(fault -> fault.startsWith("r.yaml:") && !fault.contains("partnership of that code"))
                .toList();
    }

    private static DueRecord standing(Standing standing, @Nullable String openWhy) {
        return new DueRecord(
                ONE,
                ONE,
                ONE,
                "case",
                "C-1",
                "HUB_CASE",
                TODAY.minusYears(9),
                TODAY.minusYears(9),
                openWhy,
                null,
                null,
                TODAY.plusYears(1),
                standing);
    }

    private static Disposal proposal(Disposal.@Nullable Step approved) {
        return new Disposal(
                ONE,
                ONE,
                "DP-1",
                ONE,
                "case",
                "C-1",
                "HUB_CASE",
                "r",
                "",
                TODAY,
                TODAY,
                "DISPOSE",
                "",
                null,
                "",
                ONE,
                "A",
                Instant.EPOCH,
                approved,
                null,
                null);
    }

    private static String refusal(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
