package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The pairs that are worth comparing, each once, within a budget. */
final class Candidates {

    /** A task of a thread has about this many pairs. */
    private static final int TASK = 100_000;

    /** Takes pairs, one after the other, on one thread. */
    interface Sink {
        void pair(int one, int other);
    }

    /** A stretch of blocks. */
    private record Task(int line, int from, int to) {}

    private final Records records;
    private final List<Blocks> lines = new ArrayList<>();
    private long pairs;

    /** The lines in turn, each within what the ones before it have left of the budget. */
    static Candidates of(Model model, Records records, long budget) {
        var candidates = new Candidates(records);
        for (List<String> line : model.blocking()) {
            long left = budget - candidates.pairs;
            if (left <= 0) break;
            Keys.of(line, records).ifPresent(keys -> candidates.add(Blocks.of(line, keys, 2), left));
        }
        return candidates;
    }

    /** One line alone. */
    static Candidates of(List<String> line, String[] keys, Records records, long budget) {
        var candidates = new Candidates(records);
        candidates.add(Blocks.of(line, keys, 2), budget);
        return candidates;
    }

    private Candidates(Records records) {
        this.records = records;
    }

    long pairs() {
        return pairs;
    }

    /** The lines, as the model writes them, that found a pair. */
    List<String> lines() {
        return lines.stream().map(Blocks::name).toList();
    }

    private void add(Blocks found, long left) {
        Blocks line = found.within(fresh(found, left), left);
        if (line.many() == 0) return;
        lines.add(line);
        pairs += each(List.of(lines.size() - 1), Count::new).stream()
                .mapToLong(count -> count.pairs)
                .sum();
    }

    /**
     * The pairs of each block that no line before has. Counting them one by one is worth it unless there are very many; then
     * the block's size stands for it.
     */
    private long[] fresh(Blocks found, long left) {
        long[] pairs = new long[found.many()];
        long all = 0;
        for (int i = 0; i < pairs.length; i++) all += pairs[i] = found.pairs(i, records.split());
        if (all > 20 * left) return pairs;
        IntStream.range(0, pairs.length).parallel().forEach(i -> {
            var count = new Count();
            walk(found, lines.size(), i, count);
            pairs[i] = count.pairs;
        });
        return pairs;
    }

    private static final class Count implements Sink {
        private long pairs;

        @Override
        public void pair(int one, int other) {
            pairs++;
        }
    }

    /** Runs through all pairs on all processors; the sinks come back in the same order every time. */
    <S extends Sink> List<S> each(Supplier<S> sinks) {
        return each(IntStream.range(0, lines.size()).boxed().toList(), sinks);
    }

    private <S extends Sink> List<S> each(List<Integer> which, Supplier<S> sinks) {
        return which.stream().flatMap(line -> tasks(line).stream()).toList().parallelStream()
                .map(task -> {
                    S sink = sinks.get();
                    for (int block = task.from; block < task.to; block++)
                        walk(lines.get(task.line), task.line, block, sink);
                    return sink;
                })
                .toList();
    }

    private List<Task> tasks(int line) {
        var tasks = new ArrayList<Task>();
        Blocks blocks = lines.get(line);
        long sum = 0;
        int from = 0;
        for (int block = 0; block < blocks.many(); block++) {
            sum += blocks.pairs(block, records.split());
            if (sum < TASK && block < blocks.many() - 1) continue;
            tasks.add(new Task(line, from, block + 1));
            from = block + 1;
            sum = 0;
        }
        return tasks;
    }

    private void walk(Blocks blocks, int line, int block, Sink sink) {
        int[] order = blocks.order();
        int end = blocks.starts()[block + 1];
        for (int i = blocks.starts()[block]; i < end; i++)
            for (int j = i + 1; j < end; j++)
                if (records.pair(order[i], order[j]) && !before(line, order[i], order[j]))
                    sink.pair(order[i], order[j]);
    }

    private boolean before(int line, int one, int other) {
        for (int i = 0; i < line; i++) {
            int[] block = lines.get(i).block();
            if (block[one] >= 0 && block[one] == block[other]) return true;
        }
        return false;
    }
}
