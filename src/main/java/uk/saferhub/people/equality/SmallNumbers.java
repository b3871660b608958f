package uk.saferhub.people.equality;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of people with its small numbers held back, so that nobody is found out by it: from 1 to 4 never shows, and as many
 * further rows are held back as it takes that none can be reckoned from the total. What shows is given in fives, so that one person more or less mostly shows nowhere.
 */
final class SmallNumbers {

    /** From this number on a row shows. */
    static final int LEAST = 5;

    /** @param shown by row, in the table's order; empty where the number is held back */
    record Held(Map<String, Optional<Integer>> shown, Optional<Integer> total) {}

    private SmallNumbers() {}

    static Held of(Map<String, Integer> counts) {
        Set<String> back = new LinkedHashSet<>();
        counts.forEach((row, count) -> {
            if (count > 0 && count < LEAST) back.add(row);
        });
        boolean enough = true;
        while (enough && !back.isEmpty() && (back.size() < 2 || sum(back, counts) < LEAST)) {
            Optional<String> next = counts.entrySet().stream()
                    .filter(row -> row.getValue() > 0 && !back.contains(row.getKey()))
                    .min(Comparator.comparingInt(Map.Entry::getValue))
                    .map(Map.Entry::getKey);
            next.ifPresent(back::add);
            enough = next.isPresent();
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var shown = new LinkedHashMap<String, Optional<Integer>>();
        counts.forEach(
                (row, count) -> shown.put(row, back.contains(row) ? Optional.empty() : Optional.of(inFives(count))));
        return new Held(shown, enough ? Optional.of(inFives(total)) : Optional.empty());
    }

    /** To the nearest five. */
    private static int inFives(int count) {
        return (count + 2) / 5 * 5;
    }

    private static int sum(Set<String> back, Map<String, Integer> counts) {
        return back.stream().mapToInt(counts::get).sum();
    }
}
