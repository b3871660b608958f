package uk.saferhub.analysis.series;

import java.util.Arrays;

/**
 * A monthly series taken apart into season, trend and what is left: Cleveland, Cleveland, McRae and Terpenning, "STL: a
 * seasonal-trend decomposition procedure based on loess", Journal of Official Statistics 6 (1990). Not robust, two inner
 * loops; every point is smoothed rather than every tenth. The same as {@code stl} of R with jumps of 1.
 *
 * @param seasonal what the month of the year adds
 * @param trend the level without it
 * @param remainder what neither explains
 */
public record Stl(double[] seasonal, double[] trend, double[] remainder) {

    private static final int YEAR = 12;
    private static final int LOOPS = 2;

    /** A season that is the same every year. */
    public static Stl periodic(double[] values) {
        Stl changing = of(values, 10 * values.length + 1, 0);
        double[] seasonal = new double[values.length];
        double[] remainder = new double[values.length];
        for (int month = 0; month < YEAR; month++) {
            double sum = 0;
            int years = 0;
            for (int i = month; i < values.length; i += YEAR, years++) {
                sum += changing.seasonal[i];
            }
            for (int i = month; i < values.length; i += YEAR) {
                seasonal[i] = sum / years;
                remainder[i] = values[i] - seasonal[i] - changing.trend[i];
            }
        }
        return new Stl(seasonal, changing.trend, remainder);
    }

    /** A season that may change over the years. @param window how many years' months weigh; odd, seven or more */
    public static Stl changing(double[] values, int window) {
        return of(values, window, 0);
    }

    /** @throws IllegalArgumentException with fewer than two whole years, or with a month that is not known */
    private static Stl of(double[] values, int window, int degree) {
        if (values.length < 2 * YEAR + 1 || Arrays.stream(values).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("a season needs more than two years without a gap");
        }
        int trendWindow = odd((int) Math.ceil(1.5 * YEAR / (1 - 1.5 / window)));
        Loess seasons = new Loess(window, degree);
        Loess low = new Loess(odd(YEAR), 1);
        Loess trends = new Loess(trendWindow, 1);
        double[] trend = new double[values.length];
        double[] seasonal = new double[values.length];
        for (int loop = 0; loop < LOOPS; loop++) {
            double[] cycles = cycles(less(values, trend), seasons);
            double[] level = low.smooth(moving(moving(moving(cycles, YEAR), YEAR), 3));
            for (int i = 0; i < values.length; i++) {
                seasonal[i] = cycles[i + YEAR] - level[i];
            }
            trend = trends.smooth(less(values, seasonal));
        }
        return new Stl(seasonal, trend, less(less(values, seasonal), trend));
    }

    /** Each month's own series smoothed, one year longer at both ends. */
    private static double[] cycles(double[] values, Loess smoother) {
        double[] cycles = new double[values.length + 2 * YEAR];
        for (int month = 0; month < YEAR; month++) {
            double[] own = new double[(values.length - month - 1) / YEAR + 1];
            for (int year = 0; year < own.length; year++) {
                own[year] = values[year * YEAR + month];
            }
            double[] extended = smoother.extended(own);
            for (int year = 0; year < extended.length; year++) {
                cycles[year * YEAR + month] = extended[year];
            }
        }
        return cycles;
    }

    private static double[] moving(double[] values, int length) {
        double[] means = new double[values.length - length + 1];
        for (int i = 0; i < means.length; i++) {
            means[i] = Arrays.stream(values, i, i + length).sum() / length;
        }
        return means;
    }

    private static double[] less(double[] values, double[] part) {
        double[] less = new double[values.length];
        Arrays.setAll(less, i -> values[i] - part[i]);
        return less;
    }

    private static int odd(int number) {
        return number % 2 == 0 ? number + 1 : number;
    }
}
