package uk.saferhub.analysis.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uk.saferhub.analysis.Numbers;

/** Gi*, Moran's I, nearest neighbours and false discovery: equal to R's spdep, spatstat and p.adjust. */
class ClustersTest {

    @Test
    void the_scores_of_three_fixtures_are_those_of_spdep() {
        for (String name : new String[] {"grid", "distance", "areas"}) {
            Numbers fixture = Numbers.of("local-g-" + name);
            double[] scores = GetisOrd.scores(fixture.column("value"), neighbours(fixture));

            assertThat(scores).containsExactly(fixture.column("z"), within(1e-9));
        }
    }

    @Test
    void queens_and_neighbours_within_a_distance_are_those_of_spdep() {
        Numbers cells = Numbers.of("local-g-grid-cells");
        Numbers points = Numbers.of("local-g-distance-points");

        assertThat(sorted(Neighbours.queen(cells.whole("column"), cells.whole("row"))))
                .isDeepEqualTo(sorted(neighbours(Numbers.of("local-g-grid"))));
        assertThat(sorted(Neighbours.within(points.column("x"), points.column("y"), 1800)))
                .isDeepEqualTo(sorted(neighbours(Numbers.of("local-g-distance"))));
    }

    @Test
    void morans_i_is_that_of_spdep() {
        Numbers expected = Numbers.of("moran");
        for (int row = 0; row < expected.rows().size(); row++) {
            if (!expected.words("style")[row].equals("W")) {
                continue;
            }
            Numbers fixture = Numbers.of("local-g-" + expected.words("fixture")[row]);
            Moran moran = Moran.of(fixture.column("value"), neighbours(fixture));

            assertThat(moran.i()).isCloseTo(expected.column("i")[row], within(1e-12));
            assertThat(moran.variance()).isCloseTo(expected.column("variance")[row], within(1e-12));
            assertThat(moran.z()).isCloseTo(expected.column("z")[row], within(1e-9));
            assertThat(moran.p()).isCloseTo(expected.column("p")[row], within(1e-9));
        }
    }

    @Test
    void the_nearest_neighbour_index_is_that_of_spatstat() {
        Numbers points = Numbers.of("density-points");
        Numbers expected = Numbers.of("nearest");
        NearestNeighbours found = NearestNeighbours.of(points.column("x"), points.column("y"), 4000 * 3000, 14_000);

        assertThat(found.index()).isCloseTo(expected.column("index")[0], within(1e-9));
        assertThat(found.donnelly()).isCloseTo(expected.column("donnelly")[0], within(1e-9));
        assertThat(found.p()).isCloseTo(expected.column("p")[0], within(1e-9));
    }

    @Test
    void false_discovery_is_adjusted_for_as_r_does() {
        Numbers expected = Numbers.of("discovery");

        assertThat(Discovery.adjusted(expected.column("p")))
                .containsExactly(expected.column("adjusted"), within(1e-15));
    }

    @Test
    void both_tests_of_a_hot_spot_and_their_adjustment_are_those_of_r() {
        Numbers expected = Numbers.of("hot-spots");
        HotSpots found = HotSpots.of(
                expected.whole("count"), Neighbours.queen(expected.whole("column"), expected.whole("row")), 0.05);

        assertThat(found.scores()).containsExactly(expected.column("z"), within(1e-9));
        assertThat(found.p()).containsExactly(expected.column("p"), within(1e-9));
        assertThat(found.adjusted()).containsExactly(expected.column("adjusted"), within(1e-9));
        assertThat(found.hot()).as("something is planted").isNotEmpty();
    }

    @Test
    void the_index_of_dispersion_is_that_of_r() {
        Numbers expected = Numbers.of("dispersion");

        assertThat(Dispersion.of(expected.whole("count")).index())
                .isCloseTo(expected.column("index")[0], within(1e-12));
    }

    @Test
    void how_well_hot_spots_foretell_is_as_r_counts_it() {
        Numbers expected = Numbers.of("prediction");
        int[] marked = expected.whole("hot");
        int[] hot = java.util.stream.IntStream.range(0, marked.length)
                .filter(i -> marked[i] == 1)
                .toArray();
        Prediction found = Prediction.of(hot, expected.whole("later"));

        assertThat(found.hitRate()).isCloseTo(expected.column("hit_rate")[0], within(1e-12));
        assertThat(found.pai()).isCloseTo(expected.column("pai")[0], within(1e-12));
        assertThat(found.pei()).isCloseTo(expected.column("pei")[0], within(1e-12));
    }

    @Test
    void what_the_places_with_the_most_hold_is_as_r_counts_it() {
        int[] crimes = Numbers.of("repeats-places").whole("crimes");
        java.util.Map<String, Integer> places = new java.util.HashMap<>();
        for (int i = 0; i < crimes.length; i++) places.put("place " + i, crimes[i]);
        Repeats found = Repeats.of(places);
        Numbers expected = Numbers.of("repeats");
        for (int i = 0; i < expected.rows().size(); i++) {
            int top = found.top(expected.column("share")[i]);

            assertThat(top).isEqualTo(expected.whole("places")[i]);
            assertThat(found.shareOfTop(top)).isCloseTo(expected.column("hold")[i], within(1e-12));
        }
    }

    @Test
    void values_that_are_all_the_same_make_nothing_stand_out() {
        assertThat(GetisOrd.scores(new double[] {4, 4, 4}, new Neighbours(new int[][] {{1}, {0, 2}, {1}})))
                .containsOnly(0);
    }

    static Neighbours neighbours(Numbers fixture) {
        return new Neighbours(Arrays.stream(fixture.words("neighbours"))
                .map(words -> words.isEmpty()
                        ? new int[0]
                        : Arrays.stream(words.split(" "))
                                .mapToInt(Integer::parseInt)
                                .toArray())
                .toArray(int[][]::new));
    }

    private static int[][] sorted(Neighbours neighbours) {
        return Arrays.stream(neighbours.of())
                .map(some -> Arrays.stream(some).sorted().toArray())
                .toArray(int[][]::new);
    }
}
