package uk.saferhub.analysis.places;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Probabilities of many tests at once, adjusted so that of what is called found no more than a chosen share is expected to
 * be chance: Benjamini and Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57
 * (1995). For Gi*: Caldas de Castro and Singer, Geographical Analysis 38 (2006).
 */
public final class Discovery {

    private Discovery() {}

    /** @return for each test the smallest share of false discoveries at which it would be called found */
    public static double[] adjusted(double[] p) {
        int n = p.length;
        int[] largestFirst = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[n];
        double least = 1;
        for (int k = 0; k < n; k++) {
            int i = largestFirst[k];
            least = Math.min(least, p[i] * n / (n - k));
            adjusted[i] = least;
        }
        return adjusted;
    }
}
