package uk.saferhub.configuration.check;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Names;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Thing;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.reading.Walk;
import uk.saferhub.configuration.words.Near;

/** Every name leads to something. */
public final class NameCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        Map<Class<?>, Set<String>> codes = codes(pack);
        Walk.through(pack, (thing, part, value) -> {
            Names names = part.getAnnotation(Names.class);
            if (names != null) named(thing, part, value, names, codes, spots);
        });
    }

    private static Map<Class<?>, Set<String>> codes(Pack pack) {
        Map<Class<?>, Set<String>> codes = new HashMap<>();
        Walk.through(pack, (thing, part, value) -> {
            if (value instanceof List<?> items)
                items.forEach(item -> {
                    if (item instanceof Thing it)
                        codes.computeIfAbsent(it.getClass(), kind -> new LinkedHashSet<>())
                                .add(it.code());
                });
        });
        return codes;
    }

    private static void named(
            Object thing,
            RecordComponent part,
            @Nullable Object value,
            Names names,
            Map<Class<?>, Set<String>> codes,
            Spots spots) {
        List<?> given = value instanceof List<?> items ? items : value == null ? List.of() : List.of(value);
        Set<String> known = new LinkedHashSet<>();
        for (Class<?> kind : names.value()) known.addAll(codes.getOrDefault(kind, Set.of()));
        for (int i = 0; i < given.size(); i++) {
            String code = (String) given.get(i);
            if (code.isEmpty() || known.contains(code)) continue;
            String at = value instanceof List<?> ? part.getName() + "[" + i + "]" : part.getName();
            spots.fault(
                    thing,
                    at,
                    "\"" + Shape.key(part.getName()) + "\" names \"" + code + "\", but there is no "
                            + Shape.key(names.value()[0].getSimpleName()).replace('-', ' ') + " of that code."
                            + Near.meant(code, known));
        }
    }
}
