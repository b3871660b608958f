package uk.saferhub.analysis.places;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Do crimes heap up in cells more than chance deals them out? The index of dispersion, variance by mean: Fisher, Thornton and
 * Mackenzie, "The accuracy of the plating method", Annals of Applied Biology 9 (1922). Its chance is found by dealing as many
 * crimes out anew, since cells that mostly hold none follow no chi-squared distribution. Unlike {@link Moran} it sees a heap of
 * one cell, beside which there is nothing.
 *
 * @param index near 1 where crimes are strewn, above it where they heap up
 * @param p the probability of as much by chance
 */
public record Dispersion(double index, double p) {

    private static final int DEALS = 199;

    /** Always the same deals, so that a page that is looked at twice says the same. */
    private static final long SEED = 20_080_101;

    /** @throws IllegalArgumentException for fewer than two cells, or none that holds anything */
    public static Dispersion of(int[] counts) {
        int crimes = Arrays.stream(counts).sum();
        if (counts.length < 2 || crimes == 0) throw new IllegalArgumentException("too little to tell a heap");
        double squares = squares(counts);
        SplittableRandom random = new SplittableRandom(SEED);
        int asMuch = 1;
        int[] dealt = new int[counts.length];
        for (int deal = 0; deal < DEALS; deal++) {
            Arrays.fill(dealt, 0);
            for (int crime = 0; crime < crimes; crime++) dealt[random.nextInt(dealt.length)]++;
            if (squares(dealt) >= squares) asMuch++;
        }
        double mean = (double) crimes / counts.length;
        double variance = (squares - crimes * mean) / (counts.length - 1);
        return new Dispersion(variance / mean, asMuch / (DEALS + 1.0));
    }

    private static double squares(int[] counts) {
        return Arrays.stream(counts).mapToDouble(n -> (double) n * n).sum();
    }
}
