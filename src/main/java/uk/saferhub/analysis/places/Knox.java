package uk.saferhub.analysis.places;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Near repeats: are there more pairs of crimes close in place <em>and</em> in time than place and time alone explain?
 * Knox, "The detection of space-time interactions", Applied Statistics 13 (1964), with the Monte Carlo test of Besag and
 * Diggle (1977) as Johnson and others (2007) and Ratcliffe's Near Repeat Calculator use it for burglary: the dates are
 * dealt out anew among the places, so that every place and every date stays as it was.
 *
 * @param bands how pairs were banded
 * @param observed pairs by band of distance and of time
 * @param expected the mean of the same over all simulations
 * @param p the probability of at least as many pairs by chance: (1 + simulations with at least as many) / (1 + simulations)
 */
public record Knox(NearRepeats bands, int[][] observed, double[][] expected, double[][] p) {

    /** More pairs than these are not tested: with 999 simulations they take about as many seconds as anybody waits. */
    public static final int MOST_PAIRS = 4_000_000;

    /** How many pairs lie within the furthest band, each counted once; no more than is needed to see that they are too many. */
    public static long closePairs(double[] x, double[] y, NearRepeats bands) {
        double furthest = bands.metres()[bands.metres().length - 1];
        PointIndex index = new PointIndex(x, y, Math.max(furthest, 1));
        long pairs = 0;
        for (int i = 0; i < x.length && pairs <= MOST_PAIRS; i++) {
            int one = i;
            pairs += index.within(x[i], y[i], furthest).filter(j -> j > one).count();
        }
        return pairs;
    }

    /** Pairs observed for each that chance would give. */
    public double ratio(int distance, int time) {
        return observed[distance][time] / expected[distance][time];
    }

    /**
     * @param day of each crime, counted from any day
     * @param seed with which the same simulations come again
     */
    public static Knox of(double[] x, double[] y, int[] day, NearRepeats bands, int simulations, long seed) {
        int[][] pairs = pairs(x, y, bands);
        byte[] bandOfDays = bands.bandOfDays(span(day));
        int times = bands.days().length;
        int[][] observed = table(pairs, day, bandOfDays, times);
        int[][][] simulated = IntStream.range(0, simulations)
                .parallel()
                .mapToObj(run -> table(pairs, dealt(day, seed + 0x9E3779B97F4A7C15L * (run + 1)), bandOfDays, times))
                .toArray(int[][][]::new);
        double[][] expected = new double[pairs.length][times];
        double[][] p = new double[pairs.length][times];
        for (int s = 0; s < pairs.length; s++) {
            for (int t = 0; t < times; t++) {
                int band = s;
                int time = t;
                expected[s][t] = Arrays.stream(simulated)
                        .mapToInt(table -> table[band][time])
                        .average()
                        .orElse(Double.NaN);
                long asMany = Arrays.stream(simulated)
                        .filter(table -> table[band][time] >= observed[band][time])
                        .count();
                p[s][t] = (1.0 + asMany) / (1.0 + simulations);
            }
        }
        return new Knox(bands, observed, expected, p);
    }

    /** For each band of distance the pairs in it, both of each one after the other. */
    private static int[][] pairs(double[] x, double[] y, NearRepeats bands) {
        double furthest = bands.metres()[bands.metres().length - 1];
        PointIndex index = new PointIndex(x, y, Math.max(furthest, 1));
        IntStream.Builder[] found = new IntStream.Builder[bands.metres().length];
        Arrays.setAll(found, band -> IntStream.builder());
        for (int i = 0; i < x.length; i++) {
            int one = i;
            index.within(x[i], y[i], furthest).filter(j -> j > one).forEach(j -> {
                int band = bands.band(Math.hypot(x[j] - x[one], y[j] - y[one]));
                if (band < found.length) {
                    found[band].add(one).add(j);
                }
            });
        }
        return Arrays.stream(found).map(pairs -> pairs.build().toArray()).toArray(int[][]::new);
    }

    private static int[][] table(int[][] pairs, int[] day, byte[] bandOfDays, int times) {
        int[][] table = new int[pairs.length][];
        for (int s = 0; s < pairs.length; s++) {
            // Pairs further apart than the last band are counted too, into a place that is cut off: no branch is as
            // quick.
            table[s] = Arrays.copyOf(row(pairs[s], day, bandOfDays, new int[times + 1]), times);
        }
        return table;
    }

    private static int[] row(int[] pairs, int[] day, byte[] bandOfDays, int[] row) {
        for (int k = 0; k < pairs.length; k += 2) {
            row[bandOfDays[Math.abs(day[pairs[k]] - day[pairs[k + 1]])]]++;
        }
        return row;
    }

    private static int span(int[] day) {
        return Arrays.stream(day).max().orElse(0) - Arrays.stream(day).min().orElse(0);
    }

    private static int[] dealt(int[] day, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] dealt = day.clone();
        for (int i = dealt.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = dealt[i];
            dealt[i] = dealt[j];
            dealt[j] = held;
        }
        return dealt;
    }
}
