package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** The whole way from records to scored pairs: find what is worth comparing, estimate the weights, score. */
public final class Matching {

    /**
     * Two rows and the logarithm to base 2 of the odds that they are one person.
     *
     * @param bits above 0 where it is more likely than not
     */
    public record Scored(int one, int other, double bits) {

        public double probability() {
            return Weights.probability(bits);
        }
    }

    private final Records records;
    private final Comparer comparer;
    private final Candidates candidates;
    private final Weights weights;
    private final Scorer scorer;

    /** Finds the pairs that are worth comparing and learns the weights. */
    public Matching(Model model, Records records) {
        this.records = records;
        this.comparer = new Comparer(model, records);
        this.candidates = Candidates.of(model, records, budget(model, records));
        this.weights = new Estimate(model, records, comparer).weights(candidates);
        this.scorer = new Scorer(
                comparer,
                weights,
                (fact, comparison, row) -> fact.column().share(fact.column().rows()[row]));
    }

    private static long budget(Model model, Records records) {
        return Math.min((long) (model.share() * records.allPairs()), (long) model.perRecord() * records.size());
    }

    Weights weights() {
        return weights;
    }

    Comparer comparer() {
        return comparer;
    }

    /** How many pairs are compared. */
    public long compared() {
        return candidates.pairs();
    }

    /** The blocking lines that found a pair. */
    public List<String> lines() {
        return candidates.lines();
    }

    /** How likely two records picked at random are one person. */
    public double prior() {
        return weights.prior();
    }

    /**
     * Compares the candidates and keeps those of at least that probability, the likeliest first.
     *
     * @param progress takes the pairs compared so far and all of them, on any thread
     */
    public List<Scored> pairs(double atLeast, BiConsumer<Long, Long> progress) {
        double least =
                atLeast <= 0 ? Double.NEGATIVE_INFINITY : Weights.log2(atLeast / (1 - Math.min(atLeast, 1 - 1e-15)));
        var done = new LongAdder();
        var found = new ArrayList<Scored>();
        candidates.each(() -> new Sink(least, done, progress)).forEach(sink -> found.addAll(sink.kept));
        found.sort(Comparator.comparingDouble(Scored::bits)
                .reversed()
                .thenComparingInt(Scored::one)
                .thenComparingInt(Scored::other));
        return found;
    }

    private final class Sink implements Candidates.Sink {
        private final double least;
        private final LongAdder done;
        private final BiConsumer<Long, Long> progress;
        private final List<Scored> kept = new ArrayList<>();
        private int here;

        Sink(double least, LongAdder done, BiConsumer<Long, Long> progress) {
            this.least = least;
            this.done = done;
            this.progress = progress;
        }

        @Override
        public void pair(int one, int other) {
            double bits = scorer.bits(one, other);
            if (bits >= least) kept.add(new Scored(Math.min(one, other), Math.max(one, other), bits));
            if (++here % 10_000 == 0) {
                done.add(10_000);
                progress.accept(done.sum(), candidates.pairs());
            }
        }
    }

    /** How the score of a pair came about, in the order of the model. */
    public Waterfall explain(int one, int other) {
        return scorer.explain(one, other);
    }

    /** The facts that are compared, in the order of the waterfall. */
    public List<String> facts() {
        return comparer.bound.stream().map(Comparer.Bound::name).toList();
    }

    public Records records() {
        return records;
    }
}
