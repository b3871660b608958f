package uk.saferhub.analysis.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.saferhub.analysis.Stopwatch;

/** Near repeats: counted by brute force too, found where planted, not found in chance, and in time. */
class KnoxTest {

    private static final NearRepeats BANDS = NearRepeats.steps(100, 4, 7, 4);

    @Test
    void the_table_equals_a_brute_force_count() {
        Crimes crimes = new Crimes(400, 3000, 365, 11);
        Knox knox = Knox.of(crimes.x, crimes.y, crimes.day, BANDS, 19, 1);
        int[][] counted = new int[5][4];
        for (int i = 0; i < 400; i++) {
            for (int j = i + 1; j < 400; j++) {
                double metres = Math.hypot(crimes.x[i] - crimes.x[j], crimes.y[i] - crimes.y[j]);
                int days = Math.abs(crimes.day[i] - crimes.day[j]);
                if (metres <= 400 && days < 28) {
                    counted[metres == 0 ? 0 : (int) Math.ceil(metres / 100)][days / 7]++;
                }
            }
        }

        assertThat(knox.observed()).isDeepEqualTo(counted);
    }

    @Test
    void expected_pairs_are_what_place_and_time_alone_would_give() {
        Crimes crimes = new Crimes(500, 2000, 120, 3);
        Knox knox = Knox.of(crimes.x, crimes.y, crimes.day, BANDS, 199, 5);
        long near = 0;
        long soon = 0;
        for (int i = 0; i < 500; i++) {
            for (int j = i + 1; j < 500; j++) {
                double metres = Math.hypot(crimes.x[i] - crimes.x[j], crimes.y[i] - crimes.y[j]);
                near += metres > 100 && metres <= 200 ? 1 : 0;
                soon += Math.abs(crimes.day[i] - crimes.day[j]) < 7 ? 1 : 0;
            }
        }

        double exact = (double) near * soon / (500 * 499 / 2.0);
        assertThat(knox.expected()[2][0]).isCloseTo(exact, within(0.05 * exact));
    }

    @Test
    void planted_near_repeats_are_found_and_the_same_each_time() {
        Crimes crimes = new Crimes(600, 5000, 365, 23);
        for (int i = 0; i < 60; i++) {
            crimes.x[300 + i] = crimes.x[i] + 40;
            crimes.y[300 + i] = crimes.y[i];
            crimes.day[300 + i] = crimes.day[i] + 3;
        }
        Knox knox = Knox.of(crimes.x, crimes.y, crimes.day, BANDS, 99, 42);
        Knox again = Knox.of(crimes.x, crimes.y, crimes.day, BANDS, 99, 42);

        assertThat(knox.p()[1][0]).isEqualTo(0.01);
        assertThat(knox.ratio(1, 0)).isGreaterThan(3);
        assertThat(again.p()).isDeepEqualTo(knox.p());
    }

    @Test
    void chance_is_found_as_seldom_as_it_should_be() {
        long found = IntStream.range(0, 40)
                .mapToObj(set -> new Crimes(300, 3000, 200, 1000 + set))
                .filter(crimes ->
                        Knox.of(crimes.x, crimes.y, crimes.day, BANDS, 99, 3).p()[1][0] <= 0.05)
                .count();

        assertThat(found).isLessThanOrEqualTo(5);
    }

    @Test
    void five_thousand_crimes_and_999_simulations_take_less_than_five_seconds() {
        Crimes crimes = new Crimes(5000, 8000, 365, 4);
        double seconds =
                Stopwatch.of(() -> Knox.of(crimes.x, crimes.y, crimes.day, NearRepeats.steps(100, 5, 14, 5), 999, 9));
        System.out.printf("Knox: 5,000 crimes, 999 simulations, %.2f s%n", seconds);

        assertThat(seconds).isLessThan(5);
    }

    /** Farrell and Pease's table: most places none, few places many. */
    @Test
    void repeats_are_counted_by_place() {
        Repeats repeats = Repeats.of(List.of("a", "a", "a", "b", "c", "c", "d", "e"));

        assertThat(repeats.places()).containsEntry(1, 3).containsEntry(2, 1).containsEntry(3, 1);
        assertThat(repeats.shareOfPlaces(2)).isEqualTo(0.4);
        assertThat(repeats.shareOfCrimes(2)).isEqualTo(5 / 8.0);
        assertThat(repeats.most()).extracting(Repeats.Place::name).containsExactly("a", "c");
    }

    private static final class Crimes {
        private final double[] x;
        private final double[] y;
        private final int[] day;

        private Crimes(int count, int metres, int days, long seed) {
            var random = new SplittableRandom(seed);
            x = IntStream.range(0, count)
                    .mapToDouble(i -> random.nextInt(metres))
                    .toArray();
            y = IntStream.range(0, count)
                    .mapToDouble(i -> random.nextInt(metres))
                    .toArray();
            day = IntStream.range(0, count).map(i -> random.nextInt(days)).toArray();
        }
    }
}
