package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How good the scored pairs are where the truth is known. */
public final class Quality {

    /**
     * @param threshold probability from which a pair counts as found
     * @param precision of the found pairs, the share that is true
     * @param recall of the true pairs, the share that is found; those that were never compared are not
     */
    public record At(double threshold, double precision, double recall) {

        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private static final double[] THRESHOLDS = {
        0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999
    };

    private final Set<Long> truth;

    private Quality(Set<Long> truth) {
        this.truth = truth;
    }

    /** By the file's own column that says who somebody is. */
    public static Quality byClusters(Records records) {
        Map<String, List<Integer>> clusters = new HashMap<>();
        for (int row = 0; row < records.size(); row++)
            clusters.computeIfAbsent(records.clusters().get(row), fresh -> new ArrayList<>())
                    .add(row);
        Set<Long> truth = new HashSet<>();
        for (List<Integer> rows : clusters.values())
            for (int i = 0; i < rows.size(); i++)
                for (int j = i + 1; j < rows.size(); j++)
                    if (records.pair(rows.get(i), rows.get(j))) truth.add(key(rows.get(i), rows.get(j)));
        return new Quality(truth);
    }

    /** By pairs of identifiers that are known to be one person. */
    public static Quality byPairs(Records records, List<String[]> pairs) {
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> second = new HashMap<>();
        for (int row = 0; row < records.size(); row++)
            (records.linking() && row >= records.split() ? second : first)
                    .put(records.ids().get(row), row);
        Map<String, Integer> others = records.linking() ? second : first;
        Set<Long> truth = new HashSet<>();
        for (String[] pair : pairs) {
            Integer one = first.get(pair[0]);
            Integer other = others.get(pair[1]);
            if (one == null || other == null)
                throw new IllegalArgumentException("no record has the identifier " + (one == null ? pair[0] : pair[1]));
            truth.add(key(one, other));
        }
        return new Quality(truth);
    }

    public int truePairs() {
        return truth.size();
    }

    /** @param pairs the likeliest first, as {@link Matching#pairs} gives them */
    public List<At> atEachThreshold(List<Matching.Scored> pairs) {
        var table = new ArrayList<At>();
        for (double threshold : THRESHOLDS) table.add(at(threshold, pairs));
        return table;
    }

    public At at(double threshold, List<Matching.Scored> pairs) {
        long found = 0;
        long right = 0;
        for (Matching.Scored pair : pairs) {
            if (pair.probability() < threshold) break;
            found++;
            if (truth.contains(key(pair.one(), pair.other()))) right++;
        }
        return new At(
                threshold,
                found == 0 ? 1 : (double) right / found,
                truth.isEmpty() ? 1 : (double) right / truth.size());
    }

    /** Of the true pairs, the share that was compared at all. */
    public double reached(List<Matching.Scored> allCompared) {
        long reached = allCompared.stream()
                .filter(pair -> truth.contains(key(pair.one(), pair.other())))
                .count();
        return truth.isEmpty() ? 1 : (double) reached / truth.size();
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
