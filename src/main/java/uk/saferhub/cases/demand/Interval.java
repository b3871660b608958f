package uk.saferhub.cases.demand;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How far a change in counts may be chance. For one case the counts of two equal windows are compared by the exact conditional
 * binomial interval (Clopper and Pearson, Biometrika 1934): of all incidents in both windows, which share fell into the second?
 * For a cohort whole cases are drawn anew with replacement (percentile bootstrap), since incidents of one case hang together. Of
 * more than a thousand cases the same spread is reckoned from the variance of the ratio between cases (delta method, on the log
 * scale): drawing them anew says the same and takes minutes.
 *
 * @param low and {@code high} ends of the 95 % interval of after divided by before; high is infinite where none came before
 */
record Interval(double low, double high) {

    private static final double TAIL = 0.025;
    private static final int DRAWS = 4000;
    private static final int MANY = 1000;
    /** Of the normal distribution, two-sided, for 95 in a hundred. */
    private static final double WIDE = 1.959964;

    /** For one pair of counts of equal windows; at least one incident. */
    static Interval ofCounts(int before, int after) {
        int all = before + after;
        double low = after == 0 ? 0 : root(after, all, true);
        double high = after == all ? 1 : root(after, all, false);
        return new Interval(low / (1 - low), high == 1 ? Double.POSITIVE_INFINITY : high / (1 - high));
    }

    /** For a cohort in which at least one incident came before. */
    static Interval ofCohort(List<Alike> each) {
        int cases = each.stream().mapToInt(Alike::cases).sum();
        if (cases > MANY) return ofMany(each, cases);
        return ofCases(each.stream()
                .flatMap(one -> Collections.nCopies(one.cases(), new int[] {one.before(), one.after()}).stream())
                .toList());
    }

    private static Interval ofMany(List<Alike> each, double cases) {
        double before = 0;
        double after = 0;
        for (Alike one : each) {
            before += (double) one.before() * one.cases();
            after += (double) one.after() * one.cases();
        }
        if (after == 0) return ofCounts((int) before, 0);
        double ratio = after / before;
        double squares = 0;
        for (Alike one : each) squares += one.cases() * Math.pow(one.after() - ratio * one.before(), 2);
        double error = Math.sqrt(squares * cases / (cases - 1)) / after;
        return new Interval(ratio * Math.exp(-WIDE * error), ratio * Math.exp(WIDE * error));
    }

    /** For a cohort, each with its counts before and after. The draws are the same for the same cohort. */
    static Interval ofCases(List<int[]> cases) {
        var random = new Random(cases.size());
        double[] ratios = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            long before = 0;
            long after = 0;
            for (int i = 0; i < cases.size(); i++) {
                int[] one = cases.get(random.nextInt(cases.size()));
                before += one[0];
                after += one[1];
            }
            ratios[draw] = before == 0 ? Double.POSITIVE_INFINITY : (double) after / before;
        }
        Arrays.sort(ratios);
        return new Interval(ratios[(int) (DRAWS * TAIL)], ratios[(int) (DRAWS * (1 - TAIL)) - 1]);
    }

    /** The share at which so many or more (or: so many or fewer) of all would be seen one time in forty. */
    private static double root(int seen, int all, boolean orMore) {
        double from = 0;
        double to = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (from + to) / 2;
            double tail = orMore ? 1 - upTo(seen - 1, all, middle) : upTo(seen, all, middle);
            boolean further = orMore ? tail < TAIL : tail > TAIL;
            if (further) from = middle;
            else to = middle;
        }
        return (from + to) / 2;
    }

    private static double upTo(int most, int all, double share) {
        double sum = 0;
        double logChoose = 0;
        for (int k = 0; k <= most; k++) {
            if (k > 0) logChoose += Math.log((double) (all - k + 1) / k);
            sum += Math.exp(logChoose + k * Math.log(share) + (all - k) * Math.log1p(-share));
        }
        return Math.min(1, sum);
    }
}
