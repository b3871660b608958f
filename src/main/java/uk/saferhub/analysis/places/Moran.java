package uk.saferhub.analysis.places;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Global Moran's I: do like values lie together over the whole of the study area? It is asked before any hot spot is drawn.
 * Cliff and Ord, "Spatial Processes" (1981), with the moments under randomisation and row-standardised weights. The same as
 * {@code moran.test} of R's spdep, style W.
 *
 * @param i near 1 where like lies beside like, near {@code expected} where there is no pattern
 * @param expected without any pattern
 * @param variance under randomisation
 * @param z the standard score
 * @param p the probability of an I at least as large by chance
 */
public record Moran(double i, double expected, double variance, double z, double p) {

    /** With fewer that lie beside another there is no pattern to speak of, and no variance. */
    private static final int LEAST = 4;

    /** Whether there is anything to tell: enough units lie beside another, and not all hold as much. */
    public static boolean tells(double[] values, Neighbours neighbours) {
        long beside =
                Arrays.stream(neighbours.of()).filter(each -> each.length > 0).count();
        return beside >= LEAST && Arrays.stream(values).distinct().count() > 1;
    }

    /**
     * @param neighbours mutual, as all of {@link Neighbours}' factories make them; a unit without any takes no part
     * @throws IllegalArgumentException if fewer than four units have neighbours, or all values are equal
     */
    public static Moran of(double[] values, Neighbours neighbours) {
        int[][] of = neighbours.of();
        int n = (int) Arrays.stream(of).filter(beside -> beside.length > 0).count();
        double mean = Arrays.stream(values).average().orElse(0);
        double[] away = Arrays.stream(values).map(v -> v - mean).toArray();
        double squares = Arrays.stream(away).map(v -> v * v).sum();
        if (n < LEAST || squares == 0) {
            throw new IllegalArgumentException("too little to tell a pattern: " + n + " units with neighbours");
        }
        double cross = 0;
        double[] both = new double[of.length];
        double s1 = 0;
        for (int a = 0; a < of.length; a++) {
            for (int b : of[a]) {
                double there = 1.0 / of[a].length;
                double back = 1.0 / of[b].length;
                cross += there * away[a] * away[b];
                both[a] += there + back;
                s1 += (there + back) * (there + back) / 2;
            }
        }
        double s2 = Arrays.stream(both).map(v -> v * v).sum();
        double kurtosis = n * Arrays.stream(away).map(v -> v * v * v * v).sum() / (squares * squares);
        // With row-standardised weights the sum of all weights is n.
        double i = cross / squares;
        double expected = -1.0 / (n - 1);
        double variance = variance(n, s1, s2, kurtosis) - expected * expected;
        double z = (i - expected) / Math.sqrt(variance);
        return new Moran(i, expected, variance, z, new NormalDistribution(null, 0, 1).cumulativeProbability(-z));
    }

    private static double variance(double n, double s1, double s2, double kurtosis) {
        double all = 3 * n * n;
        double even = n * ((n * n - 3 * n + 3) * s1 - n * s2 + all);
        double peaked = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 2 * all);
        return (even - peaked) / ((n - 1) * (n - 2) * (n - 3) * n * n);
    }
}
