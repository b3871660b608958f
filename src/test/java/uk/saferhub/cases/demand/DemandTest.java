package uk.saferhub.cases.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandTest {

    /** Against tables of the exact interval for a share: 5 of 20 lies between 0.0866 and 0.4910. */
    @Test
    void theIntervalOfTwoCountsIsTheExactOne() {
        Interval interval = Interval.ofCounts(15, 5);
        assertThat(interval.low()).isCloseTo(0.0866 / (1 - 0.0866), within(0.001));
        assertThat(interval.high()).isCloseTo(0.4910 / (1 - 0.4910), within(0.002));
    }

    @Test
    void nothingAfterwardsStillHasAnUpperEndAndNothingBeforeHasNone() {
        assertThat(Interval.ofCounts(4, 0).low()).isZero();
        // Of 4 the exact upper end of a share of none is 0.6024.
        assertThat(Interval.ofCounts(4, 0).high()).isCloseTo(0.6024 / (1 - 0.6024), within(0.003));
        assertThat(Interval.ofCounts(0, 4).high()).isInfinite();
    }

    @Test
    void PRF_12_aChangeIsNeverToldWithoutItsSizeAndItsInterval() {
        String words = Demand.of(90, List.of(Alike.one(24, 8))).inWords();
        assertThat(words)
                .contains(
                        "One case: 24 incidents in the 90 days before, 8 in the 90 days after",
                        "That is 67% fewer",
                        "95%");
        assertThat(words).doesNotContain("may be chance");
        assertThat(Demand.of(90, List.of(Alike.one(4, 3))).inWords()).contains("may be chance");
        assertThat(Demand.of(30, List.of(Alike.one(0, 3))).inWords()).contains("nothing to compare with");
        assertThat(Demand.of(30, List.of()).inWords()).contains("No case has a whole window");
    }

    @Test
    void aCohortDrawsWholeCasesAnewAndSaysTheSameEachTime() {
        var cases = new ArrayList<Alike>();
        for (int i = 0; i < 12; i++) cases.add(Alike.one(8 + i % 3, 3 + i % 4));
        var demand = Demand.of(90, cases);
        assertThat(demand.inWords())
                .startsWith("12 cases:")
                .isEqualTo(Demand.of(90, cases).inWords());
        Interval interval = Interval.ofCohort(cases);
        assertThat(interval.low()).isLessThan((double) demand.after() / demand.before());
        assertThat(interval.high()).isGreaterThan((double) demand.after() / demand.before());
        assertThat(demand.isSmall()).isFalse();
    }

    /** The two ways agree where either could be taken: the second is there because drawing a million cases anew takes minutes. */
    @Test
    void manyCasesHaveTheSpreadThatDrawingThemAnewWouldHave() {
        var many = new ArrayList<Alike>();
        var each = new ArrayList<int[]>();
        for (int i = 0; i < 30; i++) {
            many.add(new Alike(null, i % 7, i * i % 5, 50));
            for (int n = 0; n < 50; n++) each.add(new int[] {i % 7, i * i % 5});
        }
        Interval reckoned = Interval.ofCohort(many);
        Interval drawn = Interval.ofCases(each);
        assertThat(reckoned.low()).isCloseTo(drawn.low(), within(0.01));
        assertThat(reckoned.high()).isCloseTo(drawn.high(), within(0.01));
        assertThat(Interval.ofCohort(List.of(new Alike(null, 2, 0, 5000))).low())
                .isZero();
    }
}
