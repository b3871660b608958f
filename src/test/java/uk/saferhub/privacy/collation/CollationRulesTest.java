package uk.saferhub.privacy.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;
import uk.saferhub.privacy.requests.RequestKind;

class CollationRulesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID OTHER = new UUID(0, 2);

    private static String refused(Decision decision) {
        return decision instanceof Decision.Refused no ? no.rule() : "allowed";
    }

    private static Item item(ItemDecision decision) {
        return new Item(ONE, ONE, "C-0000000", null, "What", "Words", decision, "Words", null, "", ONE, "Officer");
    }

    @Test
    void whatIsCoveredIsGoneWhateverItsCaseAndSpaces() {
        var covered = Covering.cover("Zoe  Quill rang. ZOE quill's son, Zoe, did not.", List.of("Zoe Quill", "Zoe"));
        assertThat(covered.text()).isEqualTo("[covered] rang. [covered]'s son, [covered], did not.");
        assertThat(covered.missing()).isEmpty();
    }

    @Test
    void aWordThatStandsNowhereIsTold() {
        assertThat(Covering.cover("Nobody", List.of("Zoe")).missing()).containsExactly("Zoe");
        assertThat(Covering.cover("a.c and abc", List.of("a.c")).text()).isEqualTo("[covered] and abc");
        assertThat(Covering.cover("covered", List.of("covered", "cover")).text())
                .isEqualTo("[covered]");
    }

    @Test
    void PRV_02_K_and_N_everything_is_decided_before_the_answer_and_nothing_after() {
        assertThat(refused(CollationRules.mayWork(false))).isEqualTo("PRV-02-K");
        assertThat(refused(CollationRules.mayAnswer(true, List.of(item(ItemDecision.GIVE), item(null)))))
                .isEqualTo("PRV-02-N");
        assertThat(refused(CollationRules.mayAnswer(true, List.of()))).isEqualTo("allowed");
        assertThat(refused(CollationRules.mayAnswer(false, List.of()))).isEqualTo("PRV-02-K");
    }

    @Test
    void PRV_02_L_and_M_no_safe_address_and_nobody_else_without_a_reason() {
        assertThat(refused(CollationRules.mayGive(true, List.of(), "They asked")))
                .isEqualTo("PRV-02-L");
        assertThat(refused(CollationRules.mayGive(false, List.of("Zoe Quill"), " ")))
                .isEqualTo("PRV-02-M");
        assertThat(refused(CollationRules.mayGive(false, List.of("Zoe Quill"), "She agreed")))
                .isEqualTo("allowed");
        assertThat(refused(CollationRules.mayGive(false, List.of(), ""))).isEqualTo("allowed");
    }

    @Test
    void PRV_02_O_and_P_somebody_else_checks_once_everybody_has_answered() {
        assertThat(refused(CollationRules.mayCheck(false, false, List.of(), OTHER)))
                .isEqualTo("PRV-02-O");
        assertThat(refused(CollationRules.mayCheck(true, true, List.of(), OTHER)))
                .isEqualTo("PRV-02-O");
        assertThat(refused(CollationRules.mayCheck(true, false, List.of(ONE), ONE)))
                .isEqualTo("PRV-02-P");
        assertThat(refused(CollationRules.mayCheck(true, false, List.of(ONE), OTHER)))
                .isEqualTo("allowed");
    }

    private static Search search(RequestKind kind, UUID... people) {
        return new Search(
                ONE, ONE, ONE, "RS-0000000", ONE, "RQ-0000000", kind, "Name", "", people, TODAY, "Officer", null, null);
    }

    private static Recipient recipient(Boolean told) {
        return new Recipient("B1", "Council", "What", null, told, null, null);
    }

    @Test
    void PRV_03_A_and_B_everybody_who_was_given_something_is_told_before_the_answer() {
        var search = search(RequestKind.ERASURE, ONE);
        assertThat(refused(CarryRules.mayAnswer(search, " ", List.of()))).isEqualTo("PRV-03-A");
        assertThat(refused(CarryRules.mayAnswer(search, "Erased", List.of(recipient(null)))))
                .isEqualTo("PRV-03-A");
        assertThat(refused(CarryRules.mayAnswer(search, "Erased", List.of(recipient(false), recipient(true)))))
                .isEqualTo("allowed");
        assertThat(refused(CarryRules.happened(TODAY.plusDays(1), TODAY))).isEqualTo("PRV-03-B");
        assertThat(refused(CarryRules.happened(TODAY, TODAY))).isEqualTo("allowed");
    }

    @Test
    void PRV_03_C_use_is_restricted_of_somebody_who_was_found_and_asked_for_it() {
        assertThat(refused(CarryRules.mayRestrict(search(RequestKind.ACCESS, ONE))))
                .isEqualTo("PRV-03-C");
        assertThat(refused(CarryRules.mayRestrict(search(RequestKind.RESTRICTION))))
                .isEqualTo("PRV-03-C");
        assertThat(refused(CarryRules.mayRestrict(search(RequestKind.RESTRICTION, ONE))))
                .isEqualTo("allowed");
    }

    @Test
    void PRV_02_Q_it_is_sent_once_and_only_when_fit() {
        assertThat(refused(CollationRules.maySend(true, false, false))).isEqualTo("PRV-02-Q");
        assertThat(refused(CollationRules.maySend(true, true, true))).isEqualTo("PRV-02-Q");
        assertThat(refused(CollationRules.maySend(false, true, false))).isEqualTo("PRV-02-Q");
        assertThat(refused(CollationRules.maySend(true, true, false))).isEqualTo("allowed");
    }
}
