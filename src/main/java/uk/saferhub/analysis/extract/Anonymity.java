package uk.saferhub.analysis.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows so coarse that each combination of what may be known of somebody is shared by several people (k-anonymity: Sweeney 2002).
 * The field whose next step leaves fewest people alone is made coarser, again and again, until at most one in twenty is; those are
 * left out.
 *
 * @param rows as they may go out: in the given order, without those that are left out
 * @param kept indexes of the given rows that are kept
 * @param levels how coarse each field was made
 */
record Anonymity(List<Map<ExtractField, String>> rows, List<Integer> kept, Map<ExtractField, Integer> levels) {

    private static final int LEFT_OUT_OF = 20;

    /** @param least how many people share each combination */
    static Anonymity of(List<Map<ExtractField, String>> given, int least) {
        var levels = new EnumMap<ExtractField, Integer>(ExtractField.class);
        given.stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .filter(ExtractField::identifying)
                .forEach(field -> levels.put(field, 0));
        while (alone(given, levels, least).size() * LEFT_OUT_OF > given.size()) {
            ExtractField next = next(given, levels, least);
            if (next == null) break;
            levels.merge(next, 1, Integer::sum);
        }
        List<Integer> left = alone(given, levels, least);
        List<Integer> kept = IntStream.range(0, given.size())
                .boxed()
                .filter(i -> !left.contains(i))
                .toList();
        return new Anonymity(
                kept.stream().map(i -> coarse(given.get(i), levels)).toList(), kept, Map.copyOf(levels));
    }

    private static @Nullable ExtractField next(
            List<Map<ExtractField, String>> given, Map<ExtractField, Integer> levels, int least) {
        ExtractField best = null;
        int fewest = Integer.MAX_VALUE;
        for (ExtractField field : levels.keySet()) {
            if (levels.get(field) >= field.coarsest()) continue;
            var tried = new EnumMap<>(levels);
            tried.merge(field, 1, Integer::sum);
            int alone = alone(given, tried, least).size();
            if (alone < fewest) {
                fewest = alone;
                best = field;
            }
        }
        return best;
    }

    /** Indexes of the rows whose combination too few share. */
    private static List<Integer> alone(
            List<Map<ExtractField, String>> given, Map<ExtractField, Integer> levels, int least) {
        Map<Map<ExtractField, String>, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Map<ExtractField, String> row = coarse(given.get(i), levels);
            row.keySet().retainAll(levels.keySet());
            alike.computeIfAbsent(row, none -> new ArrayList<>()).add(i);
        }
        return alike.values().stream()
                .filter(rows -> rows.size() < least)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    private static Map<ExtractField, String> coarse(Map<ExtractField, String> row, Map<ExtractField, Integer> levels) {
        var coarse = new EnumMap<ExtractField, String>(ExtractField.class);
        row.forEach((field, value) ->
                coarse.put(field, levels.containsKey(field) ? field.at(levels.get(field), value) : value));
        return coarse;
    }

    /** What was made coarser and left out, in words. */
    String words(int all) {
        var words = new ArrayList<String>();
        levels.entrySet().stream()
                .filter(level -> level.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(level -> words.add(level.getKey().label()
                        + (level.getValue() >= level.getKey().coarsest() ? " not given" : " made coarser")));
        int left = all - rows.size();
        if (left > 0) words.add(left < 5 ? "fewer than 5 people left out" : left + " people left out");
        return words.isEmpty() ? "Nothing was made coarser or left out" : String.join("; ", words);
    }
}
