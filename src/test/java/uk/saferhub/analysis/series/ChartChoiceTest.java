package uk.saferhub.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Each series gets the chart that suits it. */
class ChartChoiceTest {

    @Test
    void rare_counts_get_poisson_limits_and_others_those_of_their_own_variation() {
        double[] rare = {1, 0, 2, 1, 3, 0, 1, 2, 1, 0, 2, 1, 0, 1, 2, 9};
        ChartChoice c = ChartChoice.counts(rare);
        double mean = Arrays.stream(rare).average().orElseThrow();

        assertThat(c.kind()).isEqualTo(ChartChoice.Kind.C);
        assertThat(c.chart().points().getFirst().upper()).isCloseTo(mean + 3 * Math.sqrt(mean), within(1e-12));
        assertThat(c.chart().points().getLast().flags()).contains(Rule.BEYOND);
        assertThat(ChartChoice.counts(times(rare, 20)).kind()).isEqualTo(ChartChoice.Kind.XMR);
        assertThat(ChartChoice.counts(new double[] {0, 9, 0, 12, 0, 14, 1, 9, 0, 11, 0, 12})
                        .kind())
                .as("few, but one brings others")
                .isEqualTo(ChartChoice.Kind.XMR);
    }

    @Test
    void shares_and_rates_get_limits_of_chance_unless_they_vary_by_more() {
        double[] some = new double[24];
        double[] all = new double[24];
        Arrays.setAll(some, i -> 30 + 4 * (i * 7 % 3 - 1));
        Arrays.setAll(all, i -> 280 + 10 * (i % 5));
        ChartChoice p = ChartChoice.shares(some, all);
        ChartChoice u = ChartChoice.rates(some, times(all, 0.01));

        assertThat(p.kind()).isEqualTo(ChartChoice.Kind.P);
        assertThat(u.kind()).isEqualTo(ChartChoice.Kind.U);
        assertThat(p.chart().points()).isEqualTo(AttributeChart.p(some, all).points());
        double[] wild = new double[24];
        Arrays.setAll(wild, i -> i % 2 == 0 ? 10 : 60);
        ChartChoice much = ChartChoice.shares(wild, all);
        assertThat(much.kind()).isEqualTo(ChartChoice.Kind.XMR);
        assertThat(much.excess()).isGreaterThan(4);
        assertThat(much.chart().points().getFirst().value()).isCloseTo(10 / 280.0, within(1e-12));
    }

    @Test
    void steady_series_seldom_lose_their_limits_of_chance() {
        for (double mean : new double[] {1, 4, 9}) {
            var random = new PoissonDistribution(new Well19937c(3), mean, PoissonDistribution.DEFAULT_EPSILON, 1000);
            long lost = IntStream.range(0, 1000)
                    .filter(set -> ChartChoice.counts(Arrays.stream(random.sample(24))
                                            .asDoubleStream()
                                            .toArray())
                                    .excess()
                            > ChartChoice.MOST_EXCESS)
                    .count();
            assertThat(lost).as("of 1,000 series of mean %s", mean).isLessThanOrEqualTo(40);
        }
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }
}
