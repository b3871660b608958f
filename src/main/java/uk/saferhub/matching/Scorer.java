package uk.saferhub.matching;

import java.util.ArrayList;

/** Scores pairs of records by weights, and tells how. */
final class Scorer {

    private final Comparer comparer;
    private final Weights weights;
    private final Shares shares;

    /** How common the value in a row is, 0 to 1; not a number where that is not known. */
    @FunctionalInterface
    interface Shares {
        Shares UNKNOWN = (fact, comparison, row) -> Double.NaN;

        double of(Comparer.Bound fact, int comparison, int row);
    }

    Scorer(Comparer comparer, Weights weights, Shares shares) {
        this.comparer = comparer;
        this.weights = weights;
        this.shares = shares;
    }

    double bits(int one, int other) {
        long pattern = comparer.pattern(one, other);
        double all = 0;
        double personal = 0;
        for (int i = 0; i < comparer.size(); i++) {
            int level = Comparer.levelIn(pattern, i);
            double bits = weights.bits(i, level) + rarity(i, level, one);
            all += bits;
            if (!weights.ofHousehold(i)) personal += bits;
        }
        return weights.priorBits() + all + weights.householdBits(all, personal);
    }

    /** What an exact agreement weighs more, or less, because its value is rarer, or commoner, than agreements are. */
    private double rarity(int comparison, int level, int row) {
        Comparer.Bound here = comparer.bound.get(comparison);
        if (!here.comparison().frequencies() || !here.comparison().exact(level)) return 0;
        double share = shares.of(here, comparison, row);
        return Double.isNaN(share) ? 0 : Weights.log2(weights.u()[comparison][level] / share);
    }

    /** How the score of a pair came about, in the order of the model. */
    Waterfall explain(int one, int other) {
        long pattern = comparer.pattern(one, other);
        var steps = new ArrayList<Waterfall.Step>();
        double all = 0;
        double personal = 0;
        for (int i = 0; i < comparer.size(); i++) {
            Comparer.Bound here = comparer.bound.get(i);
            int level = Comparer.levelIn(pattern, i);
            var step = new Waterfall.Step(
                    here.name(), here.comparison().called(level), weights.bits(i, level), rarity(i, level, one));
            steps.add(step);
            all += step.all();
            if (!weights.ofHousehold(i)) personal += step.all();
        }
        return new Waterfall(weights.priorBits(), steps, weights.householdBits(all, personal));
    }
}
