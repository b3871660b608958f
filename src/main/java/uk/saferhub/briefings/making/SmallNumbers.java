package uk.saferhub.briefings.making;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which counts of the partnership's own records may be told ward by ward. A small one could tell of a person. One that is held
 * back alone could be worked out from a total that stands elsewhere, so others are held back with it until there are two and
 * what they add up to is no small number either; all of them look alike.
 */
public final class SmallNumbers {

    /** As figures about people have it (configuration's disclosure class "person"). */
    public static final int THRESHOLD = 5;

    public static final String HELD_BACK = "held back";

    private SmallNumbers() {}

    /** @param counts exact, by ward @return what is printed, by ward */
    public static <K extends Comparable<K>> Map<K, String> told(Map<K, Long> counts) {
        Set<K> held = held(counts);
        Map<K, String> told = new HashMap<>();
        counts.forEach((ward, count) -> told.put(ward, held.contains(ward) ? HELD_BACK : "%,d".formatted(count)));
        return told;
    }

    private static <K extends Comparable<K>> Set<K> held(Map<K, Long> counts) {
        Set<K> held = new HashSet<>();
        long sum = 0;
        List<Map.Entry<K, Long>> others = new ArrayList<>();
        for (Map.Entry<K, Long> each : counts.entrySet()) {
            if (each.getValue() > 0 && each.getValue() < THRESHOLD) {
                held.add(each.getKey());
                sum += each.getValue();
            } else {
                others.add(each);
            }
        }
        // The smallest first, so that as little as possible is lost; noughts last, which say the least.
        others.sort(Comparator.comparing((Map.Entry<K, Long> other) -> other.getValue() == 0)
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey));
        for (Map.Entry<K, Long> other : others) {
            if (held.isEmpty() || held.size() > 1 && sum >= THRESHOLD) break;
            held.add(other.getKey());
            sum += other.getValue();
        }
        return held;
    }
}
