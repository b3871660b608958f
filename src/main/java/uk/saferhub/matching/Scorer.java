package uk.saferhub.matching;

import java.util.ArrayList;

/** Scores pairs of records by weights, and tells how. */
final class Scorer {

    private final Comparer comparer;
    private final Weights weights;
    private final boolean byRarity;

    /** @param byRarity whether there are records enough to tell how common a value is */
    Scorer(Comparer comparer, Weights weights, boolean byRarity) {
        this.comparer = comparer;
        this.weights = weights;
        this.byRarity = byRarity;
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
        if (!byRarity || !here.comparison().frequencies() || !here.comparison().exact(level)) return 0;
        return Weights.log2(weights.u()[comparison][level]
                / here.column().share(here.column().rows()[row]));
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
