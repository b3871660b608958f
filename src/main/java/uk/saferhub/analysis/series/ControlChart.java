package uk.saferhub.analysis.series;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A series with its control limits. A value of NaN is one that is not known: it makes no limit and ends every run.
 *
 * @param points one for each value, in order
 */
public record ControlChart(List<Point> points) {

    /** From so few values limits may be drawn, but they are provisional: Wheeler (1993) asks for a dozen. */
    public static final int SETTLED = 12;

    /**
     * One value.
     *
     * @param centre the mean of its stretch of the series, NaN where nothing is known
     * @param lower the lower control limit
     * @param upper the upper control limit
     * @param flags the rules that it breaks; empty for most
     */
    public record Point(double value, double centre, double lower, double upper, Set<Rule> flags) {}

    public boolean steady() {
        return points.stream().allMatch(point -> point.flags().isEmpty());
    }

    /**
     * @param sigma of each point
     * @param least below which no value can lie, so no limit either
     * @param most above which no value can lie
     */
    static ControlChart of(double[] values, double[] centre, double[] sigma, int[] breaks, double least, double most) {
        List<Set<Rule>> flags = new Flags(values, centre, sigma, breaks).all();
        return new ControlChart(IntStream.range(0, values.length)
                .mapToObj(i -> new Point(
                        values[i],
                        centre[i],
                        Math.max(least, centre[i] - 3 * sigma[i]),
                        Math.min(most, centre[i] + 3 * sigma[i]),
                        flags.get(i)))
                .toList());
    }

    /** Where each stretch of a series ends, not counted: at each break in the series, and at its end. */
    static int[] ends(int length, int[] breaks) {
        return IntStream.concat(Arrays.stream(breaks).filter(at -> at > 0 && at < length), IntStream.of(length))
                .sorted()
                .distinct()
                .toArray();
    }
}
