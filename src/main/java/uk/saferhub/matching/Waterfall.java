package uk.saferhub.matching;

import java.util.List;

/**
 * How a score came about: it begins at the odds of two records picked at random, and each fact adds to it or takes from it.
 *
 * @param prior in bits: every bit doubles the odds
 * @param household what is taken away, in bits, because people of one household share these facts too; hardly above 0
 */
public record Waterfall(double prior, List<Step> steps, double household) {

    /**
     * @param fact what was compared
     * @param level how alike it is, as the model calls it
     * @param bits what that weighs; below 0 it speaks against
     * @param rarity what is added because the shared value is rare, or taken away because it is common
     */
    public record Step(String fact, String level, double bits, double rarity) {

        public double all() {
            return bits + rarity;
        }
    }

    public double bits() {
        return prior + steps.stream().mapToDouble(Step::all).sum() + household;
    }

    public double probability() {
        return Weights.probability(bits());
    }
}
