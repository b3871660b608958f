package uk.saferhub.analysis.series;

import java.util.Arrays;

/**
 * The control chart that suits a series. Counts are charted by {@link XmrChart}; rare ones by Poisson limits (c), shares by
 * binomial ones (p), rates by Poisson ones that follow the population (u). Where a series varies by more than these allow, its
 * values are charted by XmR, which takes the variation from the series: Wheeler, "Understanding Variation" (1993); the excess is
 * that of Laney, "Improved control charts for attributes", Quality Engineering 14 (2002).
 *
 * @param kind which it is
 * @param excess how many times as much the values change from one to the next as chance alone would have it; NaN where too few
 *     are known to tell
 */
public record ChartChoice(ControlChart chart, Kind kind, double excess) {

    /** Below it a count is rare: its distribution is too skewed for limits that are as far on both sides. */
    public static final int RARE = 10;

    /** Beyond it chance alone does not explain the changes: of 24 steady months, one series in fifty shows so much. */
    public static final double MOST_EXCESS = 1.4;

    private static final double RANGE_OF_TWO = 1.128;

    /** The kinds of chart. */
    public enum Kind {
        XMR,
        C,
        P,
        U
    }

    /** @param counts NaN for one that is not known @param breaks where each new stretch begins */
    public static ChartChoice counts(double[] counts, int... breaks) {
        double mean = Arrays.stream(counts).filter(Double::isFinite).average().orElse(0);
        double[] ones = new double[counts.length];
        Arrays.fill(ones, 1);
        ControlChart c = AttributeChart.c(counts, breaks);
        double excess = excess(c, ones, breaks, false);
        return mean < RARE && !(excess > MOST_EXCESS)
                ? new ChartChoice(c, Kind.C, excess)
                : new ChartChoice(XmrChart.of(counts, breaks), Kind.XMR, excess);
    }

    /** @param of how many each is a part of */
    public static ChartChoice shares(double[] counts, double[] of, int... breaks) {
        return suited(AttributeChart.p(counts, of, breaks), Kind.P, of, breaks);
    }

    /** @param exposure people, such as hundreds of thousands of residents */
    public static ChartChoice rates(double[] counts, double[] exposure, int... breaks) {
        return suited(AttributeChart.u(counts, exposure, breaks), Kind.U, exposure, breaks);
    }

    private static ChartChoice suited(ControlChart chart, Kind kind, double[] of, int... breaks) {
        double excess = excess(chart, of, breaks, kind == Kind.P);
        return excess > MOST_EXCESS
                ? new ChartChoice(
                        XmrChart.of(
                                chart.points().stream()
                                        .mapToDouble(ControlChart.Point::value)
                                        .toArray(),
                                breaks),
                        Kind.XMR,
                        excess)
                : new ChartChoice(chart, kind, excess);
    }

    /** Laney's sigma of z: the mean moving range of standardised values, over that of chance. */
    private static double excess(ControlChart chart, double[] of, int[] breaks, boolean binomial) {
        double[] z = new double[of.length];
        for (int i = 0; i < z.length; i++) {
            ControlChart.Point point = chart.points().get(i);
            double variance = point.centre() * (binomial ? 1 - point.centre() : 1) / of[i];
            z[i] = (point.value() - point.centre()) / Math.sqrt(variance);
        }
        double sum = 0;
        int pairs = 0;
        for (int i = 1; i < z.length; i++) {
            int at = i;
            double range = Math.abs(z[i] - z[i - 1]);
            if (Double.isFinite(range) && Arrays.stream(breaks).noneMatch(each -> each == at)) {
                sum += range;
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs / RANGE_OF_TWO;
    }
}
