package uk.saferhub.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * One blocking line over a set of records: rows that share a key stand together.
 *
 * @param block the number of each row's block, or -1 where it is in none
 * @param order rows sorted by block, those of the first file first
 * @param starts where each block begins in the order; one more entry than blocks
 */
record Blocks(String name, int[] block, int[] order, int[] starts) {

    static Blocks of(List<String> line, String[] keys, int leastRows) {
        var numbers = new HashMap<String, Integer>(keys.length);
        int[] block = new int[keys.length];
        for (int row = 0; row < keys.length; row++)
            block[row] = keys[row].isEmpty() ? -1 : numbers.computeIfAbsent(keys[row], fresh -> numbers.size());
        return sorted(String.join(", ", line), block, numbers.size(), leastRows);
    }

    /** Rows alone in their block are in none: there is nobody to compare them with. */
    private static Blocks sorted(String name, int[] block, int many, int leastRows) {
        int[] sizes = new int[many];
        for (int number : block) if (number >= 0) sizes[number]++;
        int[] fresh = new int[many];
        int kept = 0;
        for (int i = 0; i < many; i++) fresh[i] = sizes[i] >= leastRows ? kept++ : -1;
        int[] starts = new int[kept + 1];
        for (int i = 0; i < many; i++) if (fresh[i] >= 0) starts[fresh[i] + 1] = sizes[i];
        for (int i = 0; i < kept; i++) starts[i + 1] += starts[i];
        int[] next = Arrays.copyOf(starts, kept);
        int[] order = new int[starts[kept]];
        for (int row = 0; row < block.length; row++) {
            if (block[row] >= 0) block[row] = fresh[block[row]];
            if (block[row] >= 0) order[next[block[row]]++] = row;
        }
        return new Blocks(name, block, order, starts);
    }

    int many() {
        return starts.length - 1;
    }

    /** Pairs within a block; in linking, only those across the files. */
    long pairs(int number, int split) {
        long rows = starts[number + 1] - starts[number];
        if (split >= block.length) return rows * (rows - 1) / 2;
        long first = 0;
        while (first < rows && order[starts[number] + (int) first] < split) first++;
        return first * (rows - first);
    }

    /**
     * Leaves out the commonest keys until no more than so many pairs remain.
     *
     * @param pairs how many each block costs
     */
    Blocks within(long[] pairs, long most) {
        Integer[] byPairs = new Integer[many()];
        for (int i = 0; i < byPairs.length; i++) byPairs[i] = i;
        Arrays.sort(byPairs, (a, b) -> Long.compare(pairs[a], pairs[b]));
        boolean[] kept = new boolean[many()];
        long sum = 0;
        for (int number : byPairs) {
            sum += pairs[number];
            if (sum > most) break;
            kept[number] = pairs[number] > 0;
        }
        int[] limited = new int[block.length];
        for (int row = 0; row < limited.length; row++)
            limited[row] = block[row] >= 0 && kept[block[row]] ? block[row] : -1;
        return sorted(name, limited, many(), 2);
    }
}
