package uk.saferhub.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.saferhub.analysis.Stopwatch;

/** Limits as published, flags where they belong, and only there. */
class ControlChartTest {

    /** NIST/SEMATECH e-Handbook, 6.3.2.2: flow rate of ten batches; limits 45.8159 and 55.8041, centre 50.81. */
    @Test
    void individual_values_have_the_published_limits() {
        ControlChart chart = XmrChart.of(new double[] {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1});

        assertThat(chart.points().getFirst().centre()).isCloseTo(50.81, within(1e-9));
        assertThat(chart.points().getFirst().upper()).isCloseTo(55.8041, within(1e-4));
        assertThat(chart.points().getFirst().lower()).isCloseTo(45.8159, within(1e-4));
        assertThat(chart.steady()).isTrue();
    }

    /** NIST/SEMATECH e-Handbook, 6.3.3.1: defects on 25 wafers; centre 16, limits 4 and 28; the 24th is outside. */
    @Test
    void counts_have_the_published_limits() {
        ControlChart chart = AttributeChart.c(new double[] {
            16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13
        });

        assertThat(chart.points().getFirst().centre()).isEqualTo(16);
        assertThat(chart.points().getFirst().upper()).isEqualTo(28);
        assertThat(chart.points().getFirst().lower()).isEqualTo(4);
        assertThat(flagged(chart, Rule.BEYOND)).containsExactly(23);
    }

    /** NIST/SEMATECH e-Handbook, 6.3.3.2: 30 samples of 50; centre .2313, limits .0524 and .4102; the 15th and 23rd are outside. */
    @Test
    void shares_have_the_published_limits() {
        double[] defective = {
            12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
        };
        double[] of = new double[30];
        Arrays.fill(of, 50);
        ControlChart chart = AttributeChart.p(defective, of);

        assertThat(chart.points().getFirst().centre()).isCloseTo(0.2313, within(1e-4));
        assertThat(chart.points().getFirst().upper()).isCloseTo(0.4102, within(1e-4));
        assertThat(chart.points().getFirst().lower()).isCloseTo(0.0524, within(1e-4));
        assertThat(flagged(chart, Rule.BEYOND)).containsExactly(14, 22);
    }

    /** Montgomery, example of the dyed cloth: 153 faults in 107.5 inspection units; centre 1.42. */
    @Test
    void counts_by_exposure_have_the_published_limits() {
        ControlChart chart = AttributeChart.u(
                new double[] {14, 12, 20, 11, 7, 10, 21, 16, 19, 23},
                new double[] {10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5});

        assertThat(chart.points().getFirst().centre()).isCloseTo(1.42, within(0.01));
        assertThat(chart.points().getFirst().upper()).isCloseTo(2.55, within(0.01));
        assertThat(chart.points().getFirst().lower()).isCloseTo(0.29, within(0.01));
        assertThat(chart.points().get(1).upper()).isCloseTo(2.69, within(0.01));
        assertThat(chart.points().get(1).lower()).isCloseTo(0.16, within(0.01));
        assertThat(chart.steady()).isTrue();
    }

    @Test
    void eight_in_a_row_on_one_side_are_flagged_and_seven_are_not() {
        double[] level = {9, 11, 9, 11, 9, 11, 10.4, 10.6, 10.5, 10.6, 10.4, 10.5, 10.6, 10.4, 9, 8.9, 9.1, 8, 9, 8.5};
        double[] centre = new double[20];
        double[] sigma = new double[20];
        Arrays.fill(centre, 10);
        Arrays.fill(sigma, 1);
        assertThat(flagged(ControlChart.of(level, centre, sigma, new int[0], 0, 99), Rule.RUN))
                .containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(flagged(ControlChart.of(level, centre, sigma, new int[] {9}, 0, 99), Rule.RUN))
                .as("a break in the series ends the run")
                .isEmpty();
    }

    @Test
    void six_that_rise_and_two_of_three_near_a_limit_are_flagged() {
        double[] centre = new double[12];
        double[] sigma = new double[12];
        Arrays.fill(centre, 10);
        Arrays.fill(sigma, 1);
        double[] rising = {10, 9, 9.2, 9.6, 10.1, 10.2, 10.3, 10, 10.2, 10.1, 9.9, 10};
        double[] near = {10, 12.2, 10, 12.1, 10, 10, 7.9, 10, 10, 7.9, 10, 12.2};

        assertThat(flagged(ControlChart.of(rising, centre, sigma, new int[0], 0, 99), Rule.TREND))
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(flagged(ControlChart.of(near, centre, sigma, new int[0], 0, 99), Rule.NEAR_LIMIT))
                .containsExactly(1, 3);
    }

    @Test
    void a_break_gives_each_stretch_its_own_limits_and_a_missing_month_is_not_nought() {
        double[] values = {10, 12, 11, 9, Double.NaN, 10, 12, 30, 32, 31, 29, 30};
        ControlChart chart = XmrChart.of(values, 7);

        assertThat(chart.points().get(0).centre()).isCloseTo(64 / 6.0, within(1e-9));
        assertThat(chart.points().get(8).centre()).isCloseTo(30.4, within(1e-9));
        assertThat(chart.points().get(4).value()).isNaN();
        assertThat(chart.points().get(4).flags()).isEmpty();
        assertThat(chart.steady()).isTrue();
    }

    @Test
    void a_hundred_indicators_are_drawn_within_two_hundred_milliseconds() {
        double[] values =
                IntStream.range(0, 120).mapToDouble(i -> 50 + i * 37 % 23).toArray();
        Stopwatch.of(() -> IntStream.range(0, 200).forEach(i -> XmrChart.of(values)));

        assertThat(Stopwatch.of(() -> IntStream.range(0, 100).forEach(i -> XmrChart.of(values))))
                .isLessThan(0.2);
    }

    private static int[] flagged(ControlChart chart, Rule rule) {
        return IntStream.range(0, chart.points().size())
                .filter(i -> chart.points().get(i).flags().contains(rule))
                .toArray();
    }
}
