package uk.saferhub.analysis.series;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Control charts of counts: c for counts of equal chance, u for counts by exposure, p for a share. Shewhart (1931);
 * NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.3; Montgomery, "Introduction to Statistical Quality Control".
 *
 * <p>Crime usually varies more than these charts allow, since one event brings others: where nearly every point is outside,
 * {@link XmrChart} is the right one, as it takes the variation from the series itself.
 */
public final class AttributeChart {

    private AttributeChart() {}

    /** Counts of a period each; Poisson limits. */
    public static ControlChart c(double[] counts, int... breaks) {
        double[] ones = new double[counts.length];
        Arrays.fill(ones, 1);
        return u(counts, ones, breaks);
    }

    /** Counts for each unit of exposure (people, premises, days); Poisson limits that widen as exposure falls. */
    public static ControlChart u(double[] counts, double[] exposure, int... breaks) {
        return chart(counts, exposure, breaks, Double.POSITIVE_INFINITY, (mean, of) -> Math.sqrt(mean / of));
    }

    /** The share of so many, such as victims satisfied of those asked; binomial limits. */
    public static ControlChart p(double[] counts, double[] of, int... breaks) {
        return chart(counts, of, breaks, 1, (mean, n) -> Math.sqrt(mean * (1 - mean) / n));
    }

    private static ControlChart chart(
            double[] counts, double[] of, int[] breaks, double most, DoubleBinaryOperator spread) {
        double[] values = new double[counts.length];
        double[] centre = new double[counts.length];
        double[] sigma = new double[counts.length];
        int from = 0;
        for (int to : ControlChart.ends(counts.length, breaks)) {
            double all = 0;
            double ofAll = 0;
            for (int i = from; i < to; i++) {
                values[i] = of[i] > 0 ? counts[i] / of[i] : Double.NaN;
                all += Double.isNaN(values[i]) ? 0 : counts[i];
                ofAll += Double.isNaN(values[i]) ? 0 : of[i];
            }
            for (int i = from; i < to; i++) {
                centre[i] = all / ofAll;
                sigma[i] = spread.applyAsDouble(centre[i], of[i]);
            }
            from = to;
        }
        return ControlChart.of(values, centre, sigma, breaks, 0, most);
    }
}
