package uk.saferhub.analysis.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** What is called hot is hot, and chance seldom is. */
class HotSpotsTest {

    private static final int SIDE = 40;

    /** A study area that is no rectangle: a disc with a lake in it. */
    private static final int[] CELLS = IntStream.range(0, SIDE * SIDE)
            .filter(cell -> {
                double east = cell % SIDE - 19.5;
                double north = cell / SIDE - 19.5;
                return Math.hypot(east, north) < 20 && Math.hypot(east - 6, north + 4) > 4;
            })
            .toArray();

    private static final Neighbours QUEEN = Neighbours.queen(
            Arrays.stream(CELLS).map(cell -> cell % SIDE).toArray(),
            Arrays.stream(CELLS).map(cell -> cell / SIDE).toArray());

    @Test
    void of_two_hundred_random_sets_at_most_one_in_twenty_has_a_hot_spot() {
        for (double mean : new double[] {0.3, 2, 10}) {
            var random =
                    new PoissonDistribution(new Well19937c(20260101), mean, PoissonDistribution.DEFAULT_EPSILON, 1000);
            long alarms = IntStream.range(0, 200)
                    .filter(set -> HotSpots.of(random.sample(CELLS.length), QUEEN, 0.05)
                                    .hot()
                                    .length
                            > 0)
                    .count();

            assertThat(alarms)
                    .as("random sets with a hot spot, %s to a cell", mean)
                    .isLessThanOrEqualTo(10);
        }
    }

    @Test
    void a_planted_hot_spot_is_found_and_cold_ground_is_not() {
        var random = new SplittableRandom(7);
        int[] counts = new int[CELLS.length];
        for (int crime = 0; crime < 2000; crime++) {
            counts[random.nextInt(counts.length)]++;
        }
        int middle = IntStream.range(0, CELLS.length)
                .filter(i -> CELLS[i] == 25 * SIDE + 10)
                .findFirst()
                .orElseThrow();
        counts[middle] += 9;
        for (int beside : QUEEN.of()[middle]) {
            counts[beside] += 4;
        }
        HotSpots found = HotSpots.of(counts, QUEEN, 0.05);

        assertThat(found.hot(middle)).isTrue();
        assertThat(found.hot()).hasSizeLessThan(30);
        assertThat(Arrays.stream(found.hot())
                        .mapToDouble(cell -> Math.hypot(CELLS[cell] % SIDE - 10, CELLS[cell] / SIDE - 25)))
                .allSatisfy(cells -> assertThat(cells).isLessThan(4));
    }

    @Test
    void a_heap_of_one_cell_is_seen_and_chance_is_not() {
        int[] heap = new int[400];
        heap[7] = 12;
        for (int i = 0; i < 100; i++) heap[(i * 37) % 400]++;
        Dispersion found = Dispersion.of(heap);
        double mean = 112 / 400.0;
        double sum =
                Arrays.stream(heap).mapToDouble(n -> (n - mean) * (n - mean)).sum();

        assertThat(found.p()).isEqualTo(0.005);
        assertThat(found.index()).isCloseTo(sum / 399 / mean, org.assertj.core.api.Assertions.within(1e-12));
        var random = new SplittableRandom(2);
        long claims = IntStream.range(0, 200)
                .filter(set -> {
                    int[] counts = new int[300];
                    for (int crime = 0; crime < 90; crime++) counts[random.nextInt(300)]++;
                    return Dispersion.of(counts).p() <= 0.05;
                })
                .count();
        assertThat(claims).as("of 200 random sets").isLessThanOrEqualTo(18);
    }

    @Test
    void a_prediction_is_counted_on_later_months() {
        Prediction prediction = Prediction.of(new int[] {0, 2}, new int[] {6, 0, 2, 8, 4});

        assertThat(prediction.hitRate()).isEqualTo(0.4);
        assertThat(prediction.pai()).isEqualTo(1.0);
        assertThat(prediction.pei()).isEqualTo(8 / 14.0);
        assertThat(Prediction.of(new int[0], new int[] {1}).tells()).isFalse();
    }
}
