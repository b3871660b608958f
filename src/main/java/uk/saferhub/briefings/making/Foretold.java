package uk.saferhub.briefings.making;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import uk.saferhub.analysis.places.Prediction;

/**
 * How well a map of a ward foretells: the fifth of the squares that had most in the same months of the year before, and what they
 * held of these. The measures are those of {@link Prediction}, on months from which the squares were not chosen. Said under the map
 * whichever way it comes out, since a map that foretells nothing should send nobody anywhere.
 */
public final class Foretold {

    /** As many squares as the threshold for a map was measured by (docs/decisions/briefings.md). */
    private static final int PART = 5;

    /** Fewer incidents choose squares by chance. */
    private static final long LEAST = 20;

    private Foretold() {}

    /**
     * @param now how many were published in each square in the months of the round
     * @param before the same in the months of the year before
     */
    public static String words(Map<Integer, Long> now, Map<Integer, Long> before, Months months) {
        long then = before.values().stream().mapToLong(each -> each).sum();
        if (then < LEAST)
            return "How well such a map foretells cannot be told: of %s %s."
                    .formatted(
                            months.before().words(),
                            then == 0
                                    ? "nothing is held"
                                    : "only %d incident%s on it".formatted(then, then == 1 ? " is" : "s are"));
        SortedSet<Integer> squares = new TreeSet<>(now.keySet());
        squares.addAll(before.keySet());
        int[] all = squares.stream().mapToInt(each -> each).toArray();
        int[] chosen = IntStream.range(0, all.length)
                .boxed()
                .filter(i -> before.containsKey(all[i]))
                .sorted(Comparator.comparingLong((Integer i) -> -before.get(all[i])))
                .limit(Math.max(1, Math.round((float) all.length / PART)))
                .mapToInt(i -> i)
                .toArray();
        int[] later = IntStream.of(all)
                .map(square -> now.getOrDefault(square, 0L).intValue())
                .toArray();
        return "How well does such a map foretell? The %s with most in %s held %s"
                .formatted(
                        chosen.length == 1 ? "square" : chosen.length + " squares",
                        months.before().words(),
                        Prediction.of(chosen, later).words("incidents of " + months.words(), "squares"));
    }
}
