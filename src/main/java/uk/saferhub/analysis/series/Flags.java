package uk.saferhub.analysis.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which points of a series break which rule. No rule looks across a break in the series or a value that is not known. */
final class Flags {

    private static final int RUN = 8;
    private static final int TREND = 6;

    private final double[] sigmas;
    private final double[] values;
    private final boolean[] starts;
    private final List<Set<Rule>> flags = new ArrayList<>();

    Flags(double[] values, double[] centre, double[] sigma, int[] breaks) {
        this.values = values;
        sigmas = new double[values.length];
        starts = new boolean[values.length];
        Arrays.stream(breaks).filter(at -> at >= 0 && at < values.length).forEach(at -> starts[at] = true);
        for (int i = 0; i < values.length; i++) {
            double away = values[i] - centre[i];
            sigmas[i] = away == 0 ? 0 : away / sigma[i];
            starts[i] |= i == 0 || Double.isNaN(values[i]) || Double.isNaN(values[i - 1]);
            flags.add(EnumSet.noneOf(Rule.class));
        }
    }

    List<Set<Rule>> all() {
        int side = 0;
        int trend = 0;
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(sigmas[i]) > 3) {
                flags.get(i).add(Rule.BEYOND);
            }
            side = starts[i] || Math.signum(sigmas[i]) != Math.signum(sigmas[i - 1]) ? 1 : side + 1;
            if (side >= RUN && sigmas[i] != 0) {
                mark(i, RUN, Rule.RUN);
            }
            boolean goesOn = !starts[i] && i > 1 && !starts[i - 1] && way(i) == way(i - 1);
            trend = starts[i] ? 1 : way(i) == 0 ? 1 : goesOn ? trend + 1 : 2;
            if (trend >= TREND) {
                mark(i, TREND, Rule.TREND);
            }
            nearLimit(i);
        }
        return flags;
    }

    private void nearLimit(int last) {
        if (last < 2 || starts[last] || starts[last - 1]) {
            return;
        }
        for (int sign : new int[] {-1, 1}) {
            int[] far = java.util.stream.IntStream.rangeClosed(last - 2, last)
                    .filter(i -> sign * sigmas[i] > 2)
                    .toArray();
            if (far.length >= 2) {
                Arrays.stream(far).forEach(i -> flags.get(i).add(Rule.NEAR_LIMIT));
            }
        }
    }

    private double way(int i) {
        return Math.signum(values[i] - values[i - 1]);
    }

    private void mark(int last, int many, Rule rule) {
        for (int i = last - many + 1; i <= last; i++) {
            flags.get(i).add(rule);
        }
    }
}
