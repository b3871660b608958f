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
