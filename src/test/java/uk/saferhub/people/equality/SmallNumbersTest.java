package uk.saferhub.people.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** IDX-09: numbers of people give nobody away. */
class SmallNumbersTest {

    private static SmallNumbers.Held of(int... counts) {
        Map<String, Integer> table = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) table.put("row " + i, counts[i]);
        return SmallNumbers.of(table);
    }

    private static List<Optional<Integer>> shown(int... counts) {
        return List.copyOf(of(counts).shown().values());
    }

    @Test
    void large_numbers_and_nought_are_shown() {
        assertThat(shown(5, 0, 20)).containsExactly(Optional.of(5), Optional.of(0), Optional.of(20));
        assertThat(of(5, 0, 20).total()).contains(25);
    }

    @Test
    void what_shows_is_in_fives_so_that_one_more_is_not_read_back() {
        assertThat(shown(11, 0, 21)).isEqualTo(shown(12, 0, 22));
        assertThat(of(11, 0, 21).total()).contains(30);
        assertThat(of(13, 21).shown().values()).containsExactly(Optional.of(15), Optional.of(20));
    }

    @Test
    void a_small_number_takes_the_next_with_it_so_that_the_total_tells_nothing() {
        assertThat(shown(3, 0, 9, 20))
                .containsExactly(Optional.empty(), Optional.of(0), Optional.empty(), Optional.of(20));
        assertThat(of(3, 0, 9, 20).total()).contains(30);
    }

    @Test
    void two_small_ones_whose_sum_is_small_take_a_third() {
        assertThat(shown(1, 1, 9, 20))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(20));
        assertThat(shown(3, 4, 9)).containsExactly(Optional.empty(), Optional.empty(), Optional.of(10));
    }

    @Test
    void where_nothing_is_left_to_take_the_total_is_held_back() {
        assertThat(of(3, 0).total()).isEmpty();
        assertThat(shown(3, 0)).containsExactly(Optional.empty(), Optional.of(0));
        assertThat(of(1, 2).total()).isEmpty();
    }

    @Test
    void every_characteristic_may_be_not_known_and_not_told_and_the_unknown_come_last() {
        for (Characteristic one : Characteristic.values()) {
            assertThat(one.answers()).contains(Characteristic.PREFER_NOT_TO_SAY);
            assertThat(one.answers().getLast()).isEqualTo(Characteristic.NOT_KNOWN);
        }
    }
}
