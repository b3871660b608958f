package uk.saferhub.cases.merger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

/** When two hubs become one (ORG-12). */
class MergerRulesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final Instant LATER = Instant.parse("2024-05-02T09:00:00Z");
    private static final UUID PLANNED = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void ORG_12_A_B_twoHubsOfOnePartnershipOfWhichNeitherEndsByAnotherPlan() {
        assertThat(rule(MergerRules.mayPlan(false, false))).isEqualTo("ORG-12-A");
        assertThat(rule(MergerRules.mayPlan(true, true))).isEqualTo("ORG-12-B");
        assertThat(rule(MergerRules.mayPlan(true, false))).isEqualTo("allowed");
    }

    @Test
    void ORG_12_C_whatIsDoneOrGivenUpIsNotGoneOnWith() {
        assertThat(rule(MergerRules.mayGoOn(merger(LATER, null)))).isEqualTo("ORG-12-C");
        assertThat(rule(MergerRules.mayGoOn(merger(null, LATER)))).isEqualTo("ORG-12-C");
        assertThat(rule(MergerRules.mayGoOn(merger(null, null)))).isEqualTo("allowed");
    }

    @Test
    void ORG_12_D_howItWentIsSaidOnceAndOfNoDayToCome() {
        assertThat(rule(MergerRules.mayEnd(step(MergerStep.Kind.MILESTONE, null), DAY.plusDays(1), DAY)))
                .isEqualTo("ORG-12-D");
        assertThat(rule(MergerRules.mayEnd(step(MergerStep.Kind.MILESTONE, DAY), DAY, DAY)))
                .isEqualTo("ORG-12-D");
        assertThat(rule(MergerRules.mayEnd(step(MergerStep.Kind.MILESTONE, null), DAY, DAY)))
                .isEqualTo("allowed");
    }

    @Test
    void ORG_12_E_to_H_fromItsDayOnByAnotherOnceThoseAskedAreHeardAndNoCaseIsBetweenHubs() {
        var open = merger(null, null);
        List<MergerStep> none = List.of(step(MergerStep.Kind.MILESTONE, null), step(MergerStep.Kind.CONSULTATION, DAY));
        assertThat(rule(MergerRules.mayCarryOut(open, none, false, OTHER, DAY.minusDays(1))))
                .isEqualTo("ORG-12-E");
        assertThat(rule(MergerRules.mayCarryOut(open, none, false, PLANNED, DAY)))
                .isEqualTo("ORG-12-F");
        var asked = List.of(step(MergerStep.Kind.CONSULTATION, null));
        assertThat(rule(MergerRules.mayCarryOut(open, asked, false, OTHER, DAY)))
                .isEqualTo("ORG-12-G");
        assertThat(rule(MergerRules.mayCarryOut(open, none, true, OTHER, DAY))).isEqualTo("ORG-12-H");
        assertThat(rule(MergerRules.mayCarryOut(merger(LATER, null), none, false, OTHER, DAY)))
                .isEqualTo("ORG-12-C");
        assertThat(rule(MergerRules.mayCarryOut(open, none, false, OTHER, DAY))).isEqualTo("allowed");
    }

    private static Merger merger(@Nullable Instant done, @Nullable Instant dropped) {
        return new Merger(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "HM-0000000",
                "selby-hub",
                "ryedale-hub",
                DAY,
                "One team",
                PLANNED,
                "Planner",
                LATER,
                done,
                null,
                dropped,
                null);
    }

    private static MergerStep step(MergerStep.Kind kind, @Nullable LocalDate ended) {
        return new MergerStep(
                UUID.randomUUID(), kind, "Staff are asked", "Staff", DAY, ended, ended == null ? null : "Yes");
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
