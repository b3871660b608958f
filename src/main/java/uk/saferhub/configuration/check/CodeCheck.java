package uk.saferhub.configuration.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.PanelType;
import uk.saferhub.configuration.Thing;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.reading.Walk;
import uk.saferhub.configuration.words.Say;

/** No two things of a kind have one code, and codes hold to the letters that addresses and reports can carry. */
public final class CodeCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        Walk.through(pack, (owner, part, value) -> {
            if (value instanceof List<?> items) once(items, spots);
        });
        Map<String, Category> seen = new HashMap<>();
        for (Category category : pack.categories()) {
            Category first = seen.putIfAbsent(category.set() + "/" + category.code(), category);
            if (first != null) {
                spots.fault(
                        category,
                        "code",
                        "The choice \"" + category.code() + "\" is in the list "
                                + Say.words(category.set()) + " already, in "
                                + spots.of(first, "").file() + " at line "
                                + spots.of(first, "").line() + ".");
            }
        }
    }

    private static void once(List<?> items, Spots spots) {
        Set<String> seen = new HashSet<>();
        for (Object item : items) {
            String code = code(item);
            if (code == null || code.isEmpty()) continue;
            if (!code.matches("[A-Za-z0-9][A-Za-z0-9_-]*"))
                spots.fault(
                        item,
                        "code",
                        "The code \"" + code + "\" may hold letters, digits, hyphens and underscores only.");
            if (!seen.add(code))
                spots.fault(
                        item,
                        "code",
                        "The code \"" + code + "\" is used for another "
                                + Shape.key(item.getClass().getSimpleName()) + " already.");
        }
    }

    private static @org.jspecify.annotations.Nullable String code(Object item) {
        if (item instanceof Thing thing) return thing.code();
        if (item instanceof Matrix.Factor factor) return factor.code();
        if (item instanceof Matrix.Level level) return level.code();
        if (item instanceof Matrix.Band band) return band.code();
        if (item instanceof PanelType.Section section) return section.code();
        return null;
    }
}
