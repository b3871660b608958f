package uk.saferhub.figures.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.figures.disclosure.Suppression.Sum;

/**
 * A number of people told apart by one thing, as it may be printed. Below the threshold a part is held back, and as many others as
 * it takes; what is true of all of them is held back whole, since it tells something of each.
 *
 * @param total null where it is held back
 * @param allAlike whether every part is held back since all people are alike in this
 */
public record Breakdown(List<Part> parts, @Nullable Long total, boolean allAlike) {

    /** @param count null where it is held back */
    public record Part(String name, @Nullable Long count) {}

    /**
     * Parts of which each person is in exactly one; they add up to the total.
     *
     * @param counts in the order in which they are printed
     * @param step what printed numbers are rounded to; 1 for none
     */
    public static Breakdown of(Map<String, Long> counts, int threshold, int step) {
        List<String> names = List.copyOf(counts.keySet());
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        if (total > 0 && counts.containsValue(total)) return alike(names, total, threshold, step);
        long[] cells = new long[names.size() + 1];
        for (int i = 0; i < names.size(); i++) cells[i] = counts.get(names.get(i));
        cells[names.size()] = total;
        var sum = new Sum(names.size(), IntStream.range(0, names.size()).boxed().toList());
        BitSet hidden = Suppression.of(cells, List.of(sum), threshold, false);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < names.size(); i++)
            parts.add(new Part(names.get(i), hidden.get(i) ? null : rounded(cells[i], step)));
        return new Breakdown(parts, hidden.get(names.size()) ? null : rounded(total, step), false);
    }

    /**
     * Things of which a person may have several or none, each a question of its own: how many have it, and so how many have not.
     *
     * @param people how many there are in all
     */
    public static Breakdown ofSeveral(Map<String, Long> holders, long people, int threshold, int step) {
        var parts = new ArrayList<Part>();
        holders.forEach((name, count) -> {
            boolean telling = few(count, threshold) || few(people - count, threshold) || people > 0 && count == people;
            parts.add(new Part(name, telling ? null : rounded(count, step)));
        });
        return new Breakdown(parts, few(people, threshold) ? null : rounded(people, step), false);
    }

    private static Breakdown alike(List<String> names, long total, int threshold, int step) {
        return new Breakdown(
                names.stream().map(name -> new Part(name, null)).toList(),
                few(total, threshold) ? null : rounded(total, step),
                true);
    }

    private static boolean few(long count, int threshold) {
        return count > 0 && count < threshold;
    }

    /** To the nearest step. */
    private static long rounded(long count, int step) {
        return (count + step / 2) / step * step;
    }
}
