package uk.saferhub.analysis.series;

import java.util.Arrays;

/**
 * Individual values with limits from their moving range (XmR): the mean, and three times the mean moving range divided by
 * 1.128, the mean range of two values of a normal distribution. Shewhart (1931); Wheeler, "Understanding Variation" (1993);
 * NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.2. For any measure taken once a month.
 */
public final class XmrChart {

    private static final double RANGE_OF_TWO = 1.128;

    private XmrChart() {}

    /**
     * @param values NaN for one that is not known
     * @param breaks where the way of counting changed: the index of the first value of each new stretch
     */
    public static ControlChart of(double[] values, int... breaks) {
        double[] centre = new double[values.length];
        double[] sigma = new double[values.length];
        int from = 0;
        for (int to : ControlChart.ends(values.length, breaks)) {
            double[] stretch = Arrays.copyOfRange(values, from, to);
            Arrays.fill(
                    centre,
                    from,
                    to,
                    Arrays.stream(stretch)
                            .filter(v -> !Double.isNaN(v))
                            .average()
                            .orElse(Double.NaN));
            Arrays.fill(sigma, from, to, movingRange(stretch) / RANGE_OF_TWO);
            from = to;
        }
        return ControlChart.of(
                values,
                centre,
                sigma,
                breaks,
                Arrays.stream(values).anyMatch(v -> v < 0) ? Double.NEGATIVE_INFINITY : 0,
                Double.POSITIVE_INFINITY);
    }

    private static double movingRange(double[] values) {
        double sum = 0;
        int pairs = 0;
        for (int i = 1; i < values.length; i++) {
            double range = Math.abs(values[i] - values[i - 1]);
            if (!Double.isNaN(range)) {
                sum += range;
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }
}
