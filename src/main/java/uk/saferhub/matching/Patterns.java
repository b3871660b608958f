package uk.saferhub.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How often each pattern of levels occurs among some pairs: all that estimation needs to know of them. */
final class Patterns implements Candidates.Sink {

    private static final int TASKS = 64;

    private static final class Count {
        private double pairs;
    }

    private final Comparer comparer;
    /** One of so many pairs is looked at and stands for the others. */
    private final int oneOf;

    private final Map<Long, Count> counts = new HashMap<>();

    Patterns(Comparer comparer, int oneOf) {
        this.comparer = comparer;
        this.oneOf = oneOf;
    }

    @Override
    public void pair(int one, int other) {
        if (oneOf > 1 && Math.floorMod((one * 0x9E3779B97F4A7C15L ^ other * 0xC2B2AE3D27D4EB4FL) >>> 20, oneOf) != 0)
            return;
        add(comparer.pattern(one, other), oneOf);
    }

    private void add(long pattern, double pairs) {
        counts.computeIfAbsent(pattern, fresh -> new Count()).pairs += pairs;
    }

    static Patterns of(Candidates candidates, Comparer comparer, long mostLookedAt) {
        int oneOf = (int) Math.max(1, candidates.pairs() / mostLookedAt);
        var all = new Patterns(comparer, 1);
        List<Patterns> parts = candidates.each(() -> new Patterns(comparer, oneOf));
        parts.forEach(all::add);
        return all;
    }

    /** Pairs picked at random; all pairs where there are no more than asked for. The same seed picks the same pairs. */
    static Patterns random(Records records, Comparer comparer, int most, long seed) {
        boolean every = records.allPairs() <= most;
        int tasks = every ? records.size() : TASKS;
        var all = new Patterns(comparer, 1);
        IntStream.range(0, tasks)
                .parallel()
                .mapToObj(task -> {
                    var part = new Patterns(comparer, 1);
                    if (every) part.row(task, records);
                    else part.random(most / TASKS, new SplittableRandom(seed + task), records);
                    return part;
                })
                .toList()
                .forEach(all::add);
        return all;
    }

    private void row(int one, Records records) {
        for (int other = one + 1; other < records.size(); other++) if (records.pair(one, other)) pair(one, other);
    }

    private void random(int pairs, SplittableRandom random, Records records) {
        int n = records.size();
        for (int k = 0; k < pairs; k++) {
            int one = random.nextInt(records.linking() ? records.split() : n);
            int other = records.linking() ? random.nextInt(records.split(), n) : random.nextInt(n);
            if (one != other) pair(one, other);
        }
    }

    private void add(Patterns part) {
        part.counts.forEach((pattern, count) -> add(pattern, count.pairs));
    }

    void each(java.util.function.ObjDoubleConsumer<Long> use) {
        counts.forEach((pattern, count) -> use.accept(pattern, count.pairs));
    }

    double pairs() {
        return counts.values().stream().mapToDouble(count -> count.pairs).sum();
    }
}
