package uk.saferhub.figures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** PRV-05: people told apart by one thing, and releases laid side by side. */
class BreakdownTest {

    private static Map<String, Long> counts(long... counts) {
        var named = new LinkedHashMap<String, Long>();
        for (int i = 0; i < counts.length; i++) named.put("part " + i, counts[i]);
        return named;
    }

    @Test
    void PRV_05_housing_duty_by_sex_hides_the_one_and_another_with_it() {
        Breakdown shown = Breakdown.of(counts(163, 17, 1), 5, 1);
        assertThat(shown.parts()).extracting(Breakdown.Part::count).containsExactly(163L, null, null);
        assertThat(shown.total()).isEqualTo(181);
        assertThat(shown.allAlike()).isFalse();
    }

    @Test
    void PRV_05_referrals_that_are_all_male_tell_nothing_of_sex() {
        Breakdown shown = Breakdown.of(counts(7, 0, 0), 5, 1);
        assertThat(shown.allAlike()).isTrue();
        assertThat(shown.parts()).extracting(Breakdown.Part::count).containsOnlyNulls();
        assertThat(shown.total()).isEqualTo(7);
        assertThat(Breakdown.of(counts(3, 0), 5, 1).total())
                .as("so few that even their number is held back")
                .isNull();
    }

    @Test
    void PRV_05_of_what_one_may_have_several_the_few_who_have_not_are_as_telling_as_the_few_who_have() {
        Breakdown shown = Breakdown.ofSeveral(counts(3, 20, 37, 40, 0), 40, 5, 1);
        assertThat(shown.parts()).extracting(Breakdown.Part::count).containsExactly(null, 20L, null, null, 0L);
    }

    @Test
    void PRV_05_what_is_printed_is_rounded_to_fives() {
        assertThat(Breakdown.of(counts(163, 18, 12), 5, 5).parts())
                .extracting(Breakdown.Part::count)
                .containsExactly(165L, 20L, 10L);
    }

    /** Every way in which the hidden parts may add up to what the printed ones leave. */
    @Test
    void PRV_05_no_small_part_follows_from_the_total_in_any_of_a_thousand_breakdowns() {
        Random random = new Random(22);
        for (int turn = 0; turn < 1000; turn++) {
            long[] drawn = random.longs(2 + random.nextInt(5), 0, 12).toArray();
            Map<String, Long> counts = counts(drawn);
            Breakdown shown = Breakdown.of(counts, 5, 1);
            long left = shown.total() == null
                    ? -1
                    : shown.total()
                            - shown.parts().stream()
                                    .filter(part -> part.count() != null)
                                    .mapToLong(Breakdown.Part::count)
                                    .sum();
            List<Breakdown.Part> hidden =
                    shown.parts().stream().filter(part -> part.count() == null).toList();
            for (Breakdown.Part part : hidden) {
                long count = counts.get(part.name());
                if (count == 0 || count > 4) continue;
                // One value only: nothing else is hidden, or the others are all at the least that they can be.
                boolean worked = left >= 0 && (hidden.size() == 1 || left == hidden.size() && !shown.allAlike());
                assertThat(worked).as("%s of %s", part.name(), counts).isFalse();
            }
            assertThat(shown.parts()).noneMatch(part -> part.count() != null && part.count() > 0 && part.count() < 5);
        }
    }

    private static Set<Integer> people(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }

    @Test
    void PRV_05_a_release_is_compared_with_those_before_it() {
        assertThat(Differencing.isolates(people(0, 30), List.of(people(0, 30)), 5))
                .as("the same again")
                .isFalse();
        assertThat(Differencing.isolates(people(0, 32), List.of(people(0, 30)), 5))
                .as("two more")
                .isTrue();
        assertThat(Differencing.isolates(people(2, 32), List.of(people(0, 30)), 5))
                .as("two in, two out")
                .isTrue();
        assertThat(Differencing.isolates(people(0, 35), List.of(people(0, 30)), 5))
                .isFalse();
        assertThat(Differencing.isolates(people(100, 130), List.of(people(0, 30)), 5))
                .isFalse();
        assertThat(Differencing.isolates(people(0, 41), List.of(people(0, 20), people(20, 40)), 5))
                .as("one more than both together")
                .isTrue();
        assertThat(Differencing.isolates(people(11, 40), List.of(people(0, 40), people(0, 10)), 5))
                .as("one fewer than the first without the second")
                .isTrue();
        assertThat(Differencing.isolates(12, 10, 5)).isTrue();
        assertThat(Differencing.isolates(10, 10, 5)).isFalse();
    }
}
