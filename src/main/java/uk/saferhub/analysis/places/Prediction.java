package uk.saferhub.analysis.places;

import java.util.Arrays;

/**
 * How well hot spots foretold where crime was in months that were not used to find them. Hit rate and prediction accuracy
 * index (PAI): Chainey, Tompson and Uhlig, "The utility of hotspot mapping for predicting spatial patterns of crime",
 * Security Journal 21 (2008). Prediction efficiency index (PEI): Hunt, "Do crime hot spots move?" (2016).
 *
 * @param cells marked as hot
 * @param ofCells in the study area
 * @param hits crimes of the later months within them
 * @param crimes of the later months in the study area
 * @param best how many crimes the same number of cells could have held at the most
 */
public record Prediction(int cells, int ofCells, int hits, int crimes, int best) {

    /** @param later crimes of the held-out months in each cell of the study area */
    public static Prediction of(int[] hot, int[] later) {
        int hits = Arrays.stream(hot).map(cell -> later[cell]).sum();
        int best = Arrays.stream(later)
                .boxed()
                .sorted((a, b) -> b - a)
                .limit(hot.length)
                .mapToInt(n -> n)
                .sum();
        return new Prediction(
                hot.length, later.length, hits, Arrays.stream(later).sum(), best);
    }

    /** Whether there is anything to tell: something was marked, and something happened. */
    public boolean tells() {
        return cells > 0 && crimes > 0;
    }

    /**
     * The three measures in words, for under a map: "41% of the 96 crimes …".
     *
     * @param crimesOf what was counted, such as "crimes of those months" @param units such as "cells"
     */
    public String words(String crimesOf, String units) {
        return ("%.0f%% of the %,d %s (hit rate) in %.1f%% of the %s: prediction accuracy index (PAI) %.1f, where 1 is no better"
                        + " than chance; prediction efficiency index (PEI) %.2f, where 1 is the best possible.")
                .formatted(100 * hitRate(), crimes, crimesOf, 100.0 * cells / ofCells, units, pai(), pei());
    }

    /** The share of later crime that the hot spots held. */
    public double hitRate() {
        return (double) hits / crimes;
    }

    /** The hit rate for each share of the area: 1 is no better than chance. */
    public double pai() {
        return hitRate() / ((double) cells / ofCells);
    }

    /** What was hit of what the best choice of as many cells could have hit: 1 at the most. */
    public double pei() {
        return (double) hits / best;
    }
}
