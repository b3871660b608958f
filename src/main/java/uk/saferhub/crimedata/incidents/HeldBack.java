package uk.saferhub.crimedata.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Counts of people's crimes that add up to a total which is told: those below five are held back, and as many more as it takes that
 * none can be worked out from the total. Nought tells of nobody.
 */
final class HeldBack {

    /** As the metrics that are made of the same records have it (disclosure: person). */
    static final int FEWEST = 5;

    static final String WORDS = "held back";

    private HeldBack() {}

    static boolean few(long count) {
        return count > 0 && count < FEWEST;
    }

    /** @return each count in its order, empty where it is held back */
    static List<Optional<Long>> of(List<Long> counts) {
        Set<Integer> held = new TreeSet<>(IntStream.range(0, counts.size())
                .filter(i -> few(counts.get(i)))
                .boxed()
                .toList());
        List<Integer> others = new ArrayList<>(IntStream.range(0, counts.size())
                .filter(i -> counts.get(i) >= FEWEST)
                .boxed()
                .sorted(Comparator.comparing(counts::get))
                .toList());
        while (!held.isEmpty() && !others.isEmpty() && tellable(held, counts)) held.add(others.removeFirst());
        return IntStream.range(0, counts.size())
                .mapToObj(i -> held.contains(i) ? Optional.<Long>empty() : Optional.of(counts.get(i)))
                .toList();
    }

    /** What one hides alone is the rest of the total; and a rest of two or three can be made up in few ways. */
    private static boolean tellable(Set<Integer> held, List<Long> counts) {
        return held.size() < 2 || held.stream().mapToLong(counts::get).sum() < FEWEST;
    }
}
