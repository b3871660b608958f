package uk.saferhub.analysis.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people of one combination must not all share (l-diversity with l of two: Machanavajjhala 2006; PRV-05): whoever finds
 * somebody's combination, though not their row, would learn it of them.
 */
final class Diversity {

    private Diversity() {}

    /**
     * Of which rows a field is not to be given: those of a combination of which everybody has one thing, or all have the same,
     * nothing at all included.
     *
     * @param combinations of each row what may be known of somebody
     * @param told of each row what the field would say
     */
    static Set<Integer> shared(List<? extends Map<ExtractField, String>> combinations, List<Set<String>> told) {
        Map<Map<ExtractField, String>, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < combinations.size(); i++)
            alike.computeIfAbsent(combinations.get(i), none -> new ArrayList<>())
                    .add(i);
        Set<Integer> shared = new HashSet<>();
        for (List<Integer> rows : alike.values()) {
            Set<String> all = new HashSet<>(told.get(rows.getFirst()));
            rows.forEach(row -> all.retainAll(told.get(row)));
            boolean same = rows.stream().map(told::get).distinct().count() == 1;
            if (same || !all.isEmpty()) shared.addAll(rows);
        }
        return shared;
    }
}
