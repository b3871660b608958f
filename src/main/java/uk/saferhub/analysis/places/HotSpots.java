package uk.saferhub.analysis.places;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Hot spots of counts: {@link GetisOrd} scores, tested upwards only, with the false discovery rate controlled.
 *
 * <p>The normal approximation alone is too generous where counts are small, since the sum of a few small counts is skewed:
 * it calls chance a hot spot. So each unit must also pass an exact test: if the crimes lay anywhere in the study area
 * alike, the number in a unit and its neighbours would be binomial. The larger of the two probabilities counts. The first
 * guards against piles in single cells, the second against small counts; what this does to random data is measured in
 * docs/decisions/analysis.md.
 *
 * @param scores Gi* of each unit
 * @param p the probability of at least as much by chance, before adjustment
 * @param adjusted after {@link Discovery}
 * @param share the share of false discoveries that is accepted, such as 0.05
 */
public record HotSpots(double[] scores, double[] p, double[] adjusted, double share) {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    public static HotSpots of(int[] counts, Neighbours neighbours, double share) {
        int n = counts.length;
        double[] scores = GetisOrd.scores(Arrays.stream(counts).asDoubleStream().toArray(), neighbours);
        int total = Arrays.stream(counts).sum();
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            int[] beside = neighbours.of()[i];
            int here = counts[i] + Arrays.stream(beside).map(j -> counts[j]).sum();
            double normal = 1 - NORMAL.cumulativeProbability(scores[i]);
            double part = (beside.length + 1.0) / n;
            // Below the mean nothing can be hot, and most units are: the exact tail is the dear part.
            p[i] = scores[i] <= 0 ? Math.max(normal, 0.5) : Math.max(normal, atLeast(here, total, part));
        }
        return new HotSpots(scores, p, Discovery.adjusted(p), share);
    }

    public boolean hot(int unit) {
        return adjusted[unit] <= share;
    }

    /** The indexes of the hot units. */
    public int[] hot() {
        return IntStream.range(0, p.length).filter(this::hot).toArray();
    }

    private static double atLeast(int here, int total, double part) {
        return here == 0
                ? 1
                : 1 - new BinomialDistribution(null, total, Math.min(1, part)).cumulativeProbability(here - 1);
    }
}
