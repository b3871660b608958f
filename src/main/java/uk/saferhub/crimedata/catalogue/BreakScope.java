package uk.saferhub.crimedata.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.Layer;

/**
 * What of a data set a break touches.
 *
 * @param types as the data has them; empty for all, unless definitions are named
 * @param definitions codes of the local definitions of the set's partnership whose counts it parts
 * @param area where; null for everywhere
 */
public record BreakScope(
        Set<String> types,
        Set<String> definitions,
        @Nullable Area area) {

    /** A named set of areas, as its footprint was when the break was written. */
    public record Area(String name, Layer layer, SortedSet<String> codes) {

        /** Areas of another layer cannot be told apart from these by code: then it may lie within, and is said. */
        boolean meets(Layer other, Set<String> others) {
            return !layer.equals(other) || !Collections.disjoint(codes, others);
        }
    }

    public static final BreakScope EVERYTHING = new BreakScope(Set.of(), Set.of(), null);

    public BreakScope {
        types = Collections.unmodifiableSet(new TreeSet<>(types));
        definitions = Collections.unmodifiableSet(new TreeSet<>(definitions));
    }

    /**
     * Whether it parts the series that is asked for.
     *
     * @param partnership whose data set it is of: definitions of another's are not meant
     * @param holds whether records of these types belong to the definition that is asked for, where the records tell
     */
    boolean touches(SeriesQuestion asked, String partnership, boolean holds) {
        return inPlace(asked) && inKind(asked, partnership, holds);
    }

    private boolean inPlace(SeriesQuestion asked) {
        if (area == null) return true;
        if (asked.within() != null)
            return area.meets(asked.within().layer(), asked.within().codes());
        return asked.wards().isEmpty() || asked.wardLayer() == null || area.meets(asked.wardLayer(), asked.wards());
    }

    private boolean inKind(SeriesQuestion asked, String partnership, boolean holds) {
        if (types.isEmpty() && definitions.isEmpty()) return true;
        if (asked.isDefined())
            return definitions.stream().anyMatch(code -> asked.isDefined(partnership, code))
                    || holds
                    || overlaps(asked.types());
        return !types.isEmpty() && (asked.types().isEmpty() || overlaps(asked.types()));
    }

    private boolean overlaps(Set<String> others) {
        Set<String> folded = others.stream().map(BreakScope::folded).collect(Collectors.toSet());
        return types.stream().anyMatch(type -> folded.contains(folded(type)));
    }

    private static String folded(String type) {
        return type.toLowerCase(Locale.ROOT);
    }

    /** "Anti-social behaviour, Public order alone; City centre"; empty where it touches everything. */
    String words() {
        List<String> words = new ArrayList<>();
        if (!types.isEmpty()) words.add(String.join(", ", types) + " alone");
        if (area != null) words.add(area.name());
        return String.join("; ", words);
    }
}
