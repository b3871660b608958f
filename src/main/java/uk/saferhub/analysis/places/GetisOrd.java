package uk.saferhub.analysis.places;

import java.util.Arrays;

/**
 * Gi*, the standard score of the sum over a unit and its neighbours, after Ord and Getis, "Local spatial autocorrelation
 * statistics", Geographical Analysis 27 (1995), equation 5 of Getis and Ord (1992) in its standardised form, with binary
 * weights and the unit itself among them. The same as {@code localG} of R's spdep with {@code include.self}.
 */
public final class GetisOrd {

    private GetisOrd() {}

    /**
     * @param values of each unit of the study area
     * @return the score of each unit; all nought where every value is the same, since then nothing stands out
     * @throws IllegalArgumentException if there are fewer than two units, or not one value for each
     */
    public static double[] scores(double[] values, Neighbours neighbours) {
        int n = values.length;
        if (n < 2 || neighbours.size() != n) {
            throw new IllegalArgumentException(n + " values for " + neighbours.size() + " units");
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / n;
        double[] scores = new double[n];
        if (variance == 0) {
            return scores;
        }
        for (int i = 0; i < n; i++) {
            double sum = values[i];
            for (int j : neighbours.of()[i]) {
                sum += values[j];
            }
            double weights = neighbours.of()[i].length + 1.0;
            double spread = variance * (n * weights - weights * weights) / (n - 1);
            scores[i] = spread > 0 ? (sum - weights * mean) / Math.sqrt(spread) : 0;
        }
        return scores;
    }
}
