package uk.saferhub.analysis.series;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * The season of a monthly series, and whether there is one beyond chance: what is left without the trend, compared between the
 * months of the year by Kruskal and Wallis, "Use of ranks in one-criterion variance analysis", Journal of the American
 * Statistical Association 47 (1952), as the X-11 programs do. The same as {@code kruskal.test} of R.
 *
 * @param parts season, trend and what is left
 * @param h the statistic, corrected for ties
 * @param p the chance of as much where months of the year are alike
 */
public record Season(Stl parts, double h, double p) {

    /** Fewer months say too little of a year's course. */
    public static final int LEAST = 36;

    private static final int YEAR = 12;
    private static final double SHARE = 0.05;

    /** @throws IllegalArgumentException with fewer than {@link #LEAST} months, or with one that is not known */
    public static Season of(double[] values) {
        if (values.length < LEAST) throw new IllegalArgumentException("a season needs " + LEAST + " months");
        Stl parts = Stl.periodic(values);
        double[] left = new double[values.length];
        Arrays.setAll(left, i -> values[i] - parts.trend()[i]);
        double h = kruskalWallis(left);
        return new Season(
                parts, h, Double.isNaN(h) ? 1 : 1 - new ChiSquaredDistribution(YEAR - 1).cumulativeProbability(h));
    }

    /** Whether months of the year differ by more than chance. */
    public boolean tells() {
        return p < SHARE;
    }

    /** What a month of the year has more or fewer than the year's mean. @param first the series' first month */
    public double adds(int monthOfYear, YearMonth first) {
        return parts.seasonal()[(monthOfYear - first.getMonthValue() + YEAR) % YEAR];
    }

    /** The values without the season. */
    public double[] adjusted() {
        double[] adjusted = new double[parts.trend().length];
        Arrays.setAll(adjusted, i -> parts.trend()[i] + parts.remainder()[i]);
        return adjusted;
    }

    /** By the month of the year, in turn. NaN where all are equal. */
    static double kruskalWallis(double[] values) {
        double[] ranks = new NaturalRanking().rank(values);
        double n = values.length;
        double sum = 0;
        for (int month = 0; month < YEAR; month++) {
            int first = month;
            int[] own = IntStream.range(0, values.length)
                    .filter(i -> i % YEAR == first)
                    .toArray();
            double of = Arrays.stream(own).mapToDouble(i -> ranks[i]).sum();
            sum += of * of / own.length;
        }
        return (12 / (n * (n + 1)) * sum - 3 * (n + 1)) / (1 - ties(values) / (n * n * n - n));
    }

    private static double ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double ties = 0;
        for (int i = 0; i < sorted.length; ) {
            int next = i;
            while (next < sorted.length && sorted[next] == sorted[i]) next++;
            double alike = next - i;
            ties += alike * alike * alike - alike;
            i = next;
        }
        return ties;
    }
}
