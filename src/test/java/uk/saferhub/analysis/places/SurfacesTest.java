package uk.saferhub.analysis.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.analysis.Numbers;
import uk.saferhub.kernel.BritishGrid;

/** Density, classes and the British grid: equal to spatstat, classInt and Ordnance Survey's example. */
class SurfacesTest {

    @Test
    void density_is_that_of_spatstat_at_the_middle_of_every_cell() {
        Numbers points = Numbers.of("density-points");
        Numbers expected = Numbers.of("density");
        double[] ones = new double[points.rows().size()];
        Arrays.fill(ones, 1);
        Grid grid = new Grid(0, 0, 100, 40, 30);
        boolean[] everywhere = new boolean[grid.size()];
        Arrays.fill(everywhere, true);
        KernelDensity density = new KernelDensity(grid, 600);
        double[] plain = density.of(points.column("x"), points.column("y"), ones);
        double[] corrected = density.corrected(points.column("x"), points.column("y"), ones, everywhere);

        for (int cell = 0; cell < grid.size(); cell++) {
            assertThat(grid.x(cell)).isEqualTo(expected.column("x")[cell]);
            assertThat(plain[cell]).isCloseTo(expected.column("exact")[cell], within(1e-12));
            assertThat(corrected[cell])
                    .isCloseTo(expected.column("corrected")[cell], within(0.01 * expected.column("corrected")[cell]));
        }
    }

    @Test
    void classes_are_those_of_classint() {
        double[] values = Numbers.of("classes-values").column("value");
        Numbers expected = Numbers.of("classes");

        assertThat(Classes.natural(values, 5).breaks()).containsExactly(expected.column("fisher"), within(1e-9));
        assertThat(Classes.quantile(values, 5).breaks()).containsExactly(expected.column("quantile"), within(1e-9));
        assertThat(Classes.equal(values, 5).breaks()).containsExactly(expected.column("equal"), within(1e-9));
        assertThat(Classes.equal(values, 5).of(values[0])).isBetween(0, 4);
        assertThat(Classes.equal(new double[] {0, 10}, 5).of(10)).isEqualTo(4);
    }

    @Test
    void a_value_that_half_the_areas_have_lies_in_one_class_and_nought_is_never_the_darkest() {
        double[] mostlyNought = new double[100];
        for (int i = 65; i < 100; i++) {
            mostlyNought[i] = 1 + i % 6;
        }
        Classes drawn = Classes.quantile(mostlyNought, 5).distinct();
        assertThat(drawn.of(0)).isZero();
        assertThat(drawn.of(6)).isEqualTo(drawn.size() - 1).isPositive();
        assertThat(Classes.quantile(new double[] {0, 0, 0, 1, 2, 3}, 5)
                        .distinct()
                        .of(0))
                .isZero();

        Classes alike = Classes.quantile(new double[] {7, 7, 7, 7, 7, 7}, 5).distinct();
        assertThat(alike.size()).isEqualTo(1);
        assertThat(alike.of(7)).isZero();
    }

    /** "A guide to coordinate systems in Great Britain", annexe C: Caister water tower, on Airy's ellipsoid. */
    @Test
    void the_projection_is_that_of_ordnance_surveys_worked_example() {
        double phi = Math.toRadians(52 + 39 / 60.0 + 27.2531 / 3600);
        double lambda = Math.toRadians(1 + 43 / 60.0 + 4.5177 / 3600);
        BritishGrid.Point tower = BritishGrid.projected(lambda, phi);

        assertThat(tower.east()).isCloseTo(651_409.903, within(0.001));
        assertThat(tower.north()).isCloseTo(313_177.270, within(0.001));
    }

    @Test
    void the_way_to_degrees_and_back_ends_where_it_began() {
        for (double[] place :
                new double[][] {{651_409, 313_177}, {460_400, 452_100}, {90_000, 10_500}, {330_000, 1_160_000}}) {
            BritishGrid.Degrees degrees = BritishGrid.degrees(place[0], place[1]);
            BritishGrid.Point back = BritishGrid.of(degrees.longitude(), degrees.latitude());

            assertThat(back.east()).isCloseTo(place[0], within(0.001));
            assertThat(back.north()).isCloseTo(place[1], within(0.001));
        }
    }

    @Test
    void areas_that_share_a_corner_are_neighbours() {
        Neighbours areas = Neighbours.touching(List.of(
                java.util.Set.of("a", "b", "c"),
                java.util.Set.of("c", "d"),
                java.util.Set.of("x"),
                java.util.Set.of("d", "a")));

        assertThat(areas.of()).isDeepEqualTo(new int[][] {{1, 3}, {0, 3}, {}, {0, 1}});
    }

    @Test
    void a_point_on_a_line_belongs_to_one_cell() {
        Grid grid = Grid.over(430, 210, 890, 505, 100);

        assertThat(grid.cell(400, 200)).isZero();
        assertThat(grid.cell(500, 300)).isEqualTo(grid.columns() + 1);
        assertThat(grid.cell(399.9, 300)).isEqualTo(-1);
        assertThat(grid.cell(890, 505)).isEqualTo(grid.size() - 1);
    }
}
