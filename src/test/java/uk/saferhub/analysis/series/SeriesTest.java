package uk.saferhub.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import uk.saferhub.analysis.Numbers;
import uk.saferhub.analysis.series.DayHour.Span;

/** Season, forecast, before and after: equal to R on the drivers' series of 1969 to 1984. */
class SeriesTest {

    private static final double[] DRIVERS = Numbers.of("stl").column("value");

    /** The law on seat belts came into force on 31 January 1983: February is the first month after. */
    private static final int LAW = 169;

    @Test
    void season_and_trend_are_those_of_stl() {
        Numbers expected = Numbers.of("stl");
        Stl same = Stl.periodic(DRIVERS);
        Stl changing = Stl.changing(DRIVERS, 13);

        assertThat(same.seasonal()).containsExactly(expected.column("seasonal"), within(1e-6));
        assertThat(same.trend()).containsExactly(expected.column("trend"), within(1e-6));
        assertThat(changing.seasonal()).containsExactly(expected.column("seasonal13"), within(1e-6));
        assertThat(changing.trend()).containsExactly(expected.column("trend13"), within(1e-6));
    }

    @Test
    void whether_there_is_a_season_is_told_as_by_kruskal_and_wallis() {
        Numbers expected = Numbers.of("season");
        Season season = Season.of(DRIVERS);
        double[] coarse = Arrays.stream(DRIVERS).map(v -> Math.rint(v / 100)).toArray();

        assertThat(season.h()).isCloseTo(expected.column("left")[0], within(1e-6));
        assertThat(season.p()).isCloseTo(expected.column("p")[0], within(1e-9));
        assertThat(Season.kruskalWallis(coarse)).isCloseTo(expected.column("tied")[0], within(1e-9));
        assertThat(season.tells()).isTrue();
        assertThat(season.adds(12, YearMonth.of(1969, 1)))
                .as("December")
                .isEqualTo(season.parts().seasonal()[11])
                .isGreaterThan(200);
        assertThat(season.adds(1, YearMonth.of(1969, 4)))
                .as("January of a series from April")
                .isEqualTo(season.parts().seasonal()[9]);
        assertThat(season.adjusted()[5] + season.parts().seasonal()[5]).isCloseTo(DRIVERS[5], within(1e-9));
        var random = new Well19937c(12);
        long claims = IntStream.range(0, 200)
                .filter(set -> Season.of(IntStream.range(0, 48)
                                .mapToDouble(i -> 100 + 10 * random.nextGaussian())
                                .toArray())
                        .tells())
                .count();
        assertThat(claims).as("of 200 series without a season").isLessThanOrEqualTo(20);
        assertThat(Season.of(new double[48]).tells()).as("all nought").isFalse();
    }

    @Test
    void a_forecast_and_its_interval_are_those_of_holt_winters() {
        Numbers expected = Numbers.of("holt-winters");
        Forecast forecast = new HoltWinters().forecast(DRIVERS, new double[] {0.3, 0.02, 0.2}, 12, 0.8);

        assertThat(forecast.expected()).containsExactly(expected.column("fit"), within(1e-6));
        assertThat(forecast.lower()).containsExactly(expected.column("lower"), within(1e-6));
        assertThat(forecast.upper()).containsExactly(expected.column("upper"), within(1e-6));
    }

    @Test
    void the_weights_found_are_as_good_as_those_that_r_finds() {
        Numbers errors = Numbers.of("holt-winters-errors");

        assertThat(HoltWinters.squares(DRIVERS, new double[] {0.3, 0.02, 0.2}))
                .isCloseTo(errors.column("set")[0], within(1e-3));
        assertThat(HoltWinters.squares(DRIVERS, HoltWinters.best(DRIVERS)))
                .isLessThan(1.001 * errors.column("best")[0]);
    }

    @Test
    void weights_are_found_for_series_of_every_kind() {
        for (int kind = 0; kind < 40; kind++) {
            var random = new Well19937c(kind);
            double wild = kind % 4 * 10;
            int halves = 24 + kind;
            double[] counts = new double[24 + kind * 2];
            Arrays.setAll(
                    counts, i -> Math.round((30 + i * 7 % 5 + wild * random.nextDouble()) / (i >= halves ? 2 : 1)));

            assertThat(Arrays.stream(HoltWinters.best(counts)).boxed()).allMatch(weight -> weight >= 0 && weight <= 1);
        }
    }

    @Test
    void a_back_test_uses_only_what_was_known_and_the_better_method_comes_first() {
        double[] steady = new double[60];
        Arrays.setAll(steady, i -> 100 + 20 * Math.sin(2 * Math.PI * i / 12));
        double[] broken = steady.clone();
        broken[59] = 1000;
        List<BackTest> ranked = BackTest.ranked(DRIVERS, 6, 0.8);

        assertThat(BackTest.of(new SeasonalNaive(), steady, 3, 0.8).error()).isCloseTo(0, within(1e-9));
        assertThat(BackTest.of(new SeasonalNaive(), broken, 3, 0.8).error())
                .isCloseTo((1000 - steady[59]) / 36, within(1e-9));
        assertThat(ranked.get(0).error()).isLessThanOrEqualTo(ranked.get(1).error());
        assertThat(ranked.get(0).forecasts()).isEqualTo(72);
        assertThatThrownBy(() -> BackTest.ranked(new double[30], 3, 0.8)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_interrupted_series_is_that_of_glm_and_newey_west() {
        Numbers expected = Numbers.of("interrupted");
        double[][] design = new double[DRIVERS.length][];
        double[] days = new double[DRIVERS.length];
        int[] lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int i = 0; i < DRIVERS.length; i++) {
            double turn = 2 * Math.PI * (i + 1) / 12;
            design[i] = new double[] {
                1,
                i + 1,
                i >= LAW ? 1 : 0,
                Math.max(0, i - LAW + 1),
                Math.sin(turn),
                Math.cos(turn),
                Math.sin(2 * turn),
                Math.cos(2 * turn)
            };
            days[i] = Math.log(lengths[i % 12]);
        }
        PoissonRegression found = PoissonRegression.of(DRIVERS, design, days);

        assertThat(found.estimate().toArray()).containsExactly(expected.column("estimate"), within(1e-8));
        assertThat(errors(found.quasi())).containsExactly(expected.column("quasi"), within(1e-8));
        assertThat(errors(found.newey())).containsExactly(expected.column("newey"), within(1e-8));
        assertThat(found.dispersion()).isCloseTo(expected.column("dispersion")[0], within(1e-6));
    }

    /** Harvey and Durbin (1986) found 23 per cent fewer drivers killed or seriously hurt; their method is another. */
    @Test
    void the_seat_belt_law_shows() {
        InterruptedSeries law = InterruptedSeries.of(DRIVERS, YearMonth.of(1969, 1), LAW);

        assertThat(law.step().value()).isBetween(0.72, 0.85);
        assertThat(law.step().changed()).isTrue();
        assertThat(law.whole().value()).isBetween(0.75, 0.95);
        assertThat(law.whole().lower()).isLessThan(law.whole().value());
        assertThat(law.dispersion()).isGreaterThan(5);
        assertThatThrownBy(() -> InterruptedSeries.of(DRIVERS, YearMonth.of(1969, 1), 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void where_nothing_changed_a_change_is_claimed_about_as_seldom_as_five_in_a_hundred() {
        var random = new Well19937c(8);
        long claimed = IntStream.range(0, 200)
                .mapToObj(set -> IntStream.range(0, 60)
                        .mapToDouble(i -> new PoissonDistribution(
                                        random, 80 + 25 * Math.sin(i * Math.PI / 6), 1e-9, 10_000)
                                .sample())
                        .toArray())
                .filter(counts -> InterruptedSeries.of(counts, YearMonth.of(2021, 1), 42)
                        .whole()
                        .changed())
                .count();

        assertThat(claimed).isBetween(1L, 24L);
    }

    /** Ratcliffe (2000): a crime between 23:30 and 01:30 is a quarter, a half and a quarter of one. */
    @Test
    void crimes_of_a_span_are_shared_out_and_the_peak_goes_over_midnight() {
        LocalDateTime monday = LocalDateTime.of(2026, 3, 2, 23, 30);
        DayHour week = DayHour.of(List.of(
                new Span(monday, monday.plusHours(2)),
                new Span(monday.plusMinutes(10), monday.plusMinutes(10)),
                new Span(monday, monday.plusDays(8))));

        assertThat(week.hours()[0][23]).isEqualTo(1.25);
        assertThat(week.hours()[1][0]).isEqualTo(0.5);
        assertThat(week.hours()[1][1]).isEqualTo(0.25);
        assertThat(week.leftOut()).isEqualTo(1);
        assertThat(week.peak(2).from()).isEqualTo(23);
        assertThat(week.peak(2).to()).isEqualTo(1);
        assertThat(week.peak(2).share()).isCloseTo(1.75 / 2, within(1e-12));
        assertThat(week.weekdays()).isEqualTo(1);
    }

    private static double[] errors(RealMatrix covariance) {
        double[] errors = new double[covariance.getRowDimension()];
        Arrays.setAll(errors, i -> Math.sqrt(covariance.getEntry(i, i)));
        return errors;
    }
}
