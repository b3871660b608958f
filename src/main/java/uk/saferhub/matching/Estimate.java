package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimates the weights from the records themselves, without labels. How often different people are at a level comes from
 * pairs picked at random; how often one person's records are, by expectation maximisation within several blocks, each of
 * which tells nothing about what it agrees on. A few believed pairs are counted in, so that scant data moves little.
 */
final class Estimate {

    private static final int RANDOM_PAIRS = 600_000;
    private static final long BLOCK_PAIRS = 1_000_000;
    private static final int ROUNDS = 4;
    private static final int BELIEVED_MATCHES = 20;
    private static final double BELIEVED_RANDOM = 2;
    private static final long SEED = 1969;

    /** A block's pairs. @param but the comparisons that it tells nothing about, as bits */
    private record Pass(Patterns patterns, int but) {}

    private final Model model;
    private final Records records;
    private final Comparer comparer;
    private final Weights believed;

    Estimate(Model model, Records records, Comparer comparer) {
        this.model = model;
        this.records = records;
        this.comparer = comparer;
        this.believed = Weights.believed(
                comparer.bound.stream().map(Comparer.Bound::comparison).toList(),
                Math.min(0.1, 1.0 / Math.max(2, records.size())));
    }

    Weights weights(Candidates candidates) {
        Patterns random = Patterns.random(records, comparer, RANDOM_PAIRS, SEED);
        Patterns worth = Patterns.of(candidates, comparer, 2 * BLOCK_PAIRS);
        List<Pass> passes = passes();
        Weights weights = believed;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] u = shares(random, weights, false, BELIEVED_RANDOM, 0);
            double[][] m = matches(passes, weights.with(weights.m(), u));
            weights = settled(worth, weights.with(m, u));
        }
        return weights;
    }

    private List<Pass> passes() {
        var passes = new ArrayList<Pass>();
        for (List<String> line : model.training()) {
            Optional<String[]> keys = Keys.of(line, records);
            if (keys.isEmpty()) continue;
            var candidates = Candidates.of(line, keys.get(), records, BLOCK_PAIRS);
            int but = 0;
            for (int i = 0; i < comparer.size(); i++) {
                Comparison here = comparer.bound.get(i).comparison();
                boolean agreed =
                        line.contains(here.meaning().code()) || line.stream().anyMatch(here.follows()::contains);
                if (agreed) but |= 1 << i;
            }
            if (candidates.pairs() > 0) passes.add(new Pass(Patterns.of(candidates, comparer, BLOCK_PAIRS), but));
        }
        return passes;
    }

    /** The m of each comparison: the mean of the passes that tell of it, by the matches that they found. */
    private double[][] matches(List<Pass> passes, Weights start) {
        double[][] m = new double[comparer.size()][];
        for (int i = 0; i < m.length; i++) {
            m[i] = new double[believed.m()[i].length];
            for (int level = 1; level < m[i].length; level++) m[i][level] = BELIEVED_MATCHES * believed.m()[i][level];
        }
        for (Pass pass : passes) {
            Weights found = maximise(pass, start);
            double matches = found.prior() * pass.patterns.pairs();
            for (int i = 0; i < m.length; i++)
                if ((pass.but >> i & 1) == 0)
                    for (int level = 1; level < m[i].length; level++) m[i][level] += matches * found.m()[i][level];
        }
        for (double[] levels : m) Weights.norm(levels);
        return m;
    }

    /** Expectation maximisation within a block; its prior is the share of matches there. */
    private Weights maximise(Pass pass, Weights start) {
        Weights now = start.with(0.3, start.household() == 0 ? 0 : 0.1);
        double pairs = pass.patterns.pairs();
        for (int step = 0; step < 100; step++) {
            Weights last = now;
            Weights.Likelihood expected = expected(pass.patterns, last, pass.but);
            double[][] m = shares(pass.patterns, last, true, BELIEVED_MATCHES, pass.but);
            now = start.with(m, start.u())
                    .with(share(expected.same(), pairs), mates(expected.housemates(), pairs, start));
            if (Math.abs(now.prior() - last.prior()) < 1e-6) break;
        }
        return now;
    }

    /** How likely one person and one household are among all pairs, were all that are worth comparing. */
    private Weights settled(Patterns worth, Weights weights) {
        Weights now = weights;
        double pairs = records.allPairs() + 1 / believed.prior();
        for (int step = 0; step < 100; step++) {
            Weights.Likelihood expected = expected(worth, now, 0);
            double prior = share(expected.same() + 1, pairs);
            boolean settled = Math.abs(prior / now.prior() - 1) < 1e-4;
            now = now.with(prior, mates(expected.housemates() + 1, pairs, now));
            if (settled) break;
        }
        return now;
    }

    private static double share(double expected, double pairs) {
        return Math.clamp(expected / pairs, 1e-13, 0.98);
    }

    private static double mates(double expected, double pairs, Weights of) {
        // Both shares together stay below 1.
        return of.household() == 0 ? 0 : Math.clamp(expected / pairs, 1e-13, 0.98) * 0.99;
    }

    /** How many of the pairs are to be expected to be one person, and how many one household. */
    private static Weights.Likelihood expected(Patterns patterns, Weights weights, int but) {
        double[] sum = new double[2];
        patterns.each((pattern, pairs) -> {
            Weights.Likelihood likelihood = weights.likelihood(pattern, but);
            sum[0] += pairs * likelihood.same();
            sum[1] += pairs * likelihood.housemates();
        });
        return new Weights.Likelihood(sum[0], sum[1]);
    }

    /** How often each level occurs among the pairs that are one person, or strangers, each pair counted by its likelihood. */
    private double[][] shares(Patterns patterns, Weights by, boolean same, double trust, int but) {
        double[][] believedShares = same ? believed.m() : believed.u();
        double[][] shares = new double[comparer.size()][];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = new double[believedShares[i].length];
            for (int level = 1; level < shares[i].length; level++) shares[i][level] = trust * believedShares[i][level];
        }
        patterns.each((pattern, pairs) -> {
            Weights.Likelihood likelihood = by.likelihood(pattern, but);
            double counted = pairs * (same ? likelihood.same() : 1 - likelihood.same() - likelihood.housemates());
            for (int i = 0; i < shares.length; i++) {
                int level = Comparer.levelIn(pattern, i);
                if (level > 0) shares[i][level] += counted;
            }
        });
        for (double[] levels : shares) Weights.norm(levels);
        return shares;
    }
}
