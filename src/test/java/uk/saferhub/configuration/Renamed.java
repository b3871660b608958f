package uk.saferhub.configuration;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.configuration.reading.Walk;

/**
 * A pack as of a partnership never seen: every code replaced, every name given to another thing of its kind. What the
 * program does with it can owe nothing to the codes and names of the packs that ship.
 */
public final class Renamed {

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final String suffix;

    private Renamed(String suffix) {
        this.suffix = suffix;
    }

    /** A pack under new codes, which all end alike. */
    public static Pack of(Pack pack, String suffix, long seed) {
        Renamed renamed = new Renamed(suffix);
        renamed.learn(pack, new Random(seed));
        return (Pack) renamed.copy(pack, null);
    }

    /**
     * A pack for a made-up partnership of a test: one of its partnerships becomes that one, its area that one's area;
     * bodies, other partnerships and other areas get codes of their own. Types, metrics and templates keep their codes.
     */
    public static Pack into(Pack pack, String partnership, String world) {
        Renamed renamed = new Renamed("-" + world);
        pack.partnerships().forEach(p -> renamed.own(p.code()));
        pack.areas().forEach(a -> renamed.own(a.code()));
        pack.organisations().forEach(o -> renamed.own(o.code()));
        renamed.own(pack.pack().code());
        pack.partnerships().stream().filter(p -> p.code().equals(partnership)).forEach(p -> {
            renamed.codes.put(p.area(), world + "-area");
            renamed.codes.put(p.code(), world);
        });
        return (Pack) renamed.copy(pack, null);
    }

    private void own(String code) {
        codes.put(code, code + suffix);
    }

    /** What a code has become. */
    public static String code(String code, String suffix) {
        return "x" + new StringBuilder(code.toLowerCase().replace('_', '-')).reverse() + suffix;
    }

    private void learn(Pack pack, Random random) {
        Walk.through(pack, (owner, part, value) -> {
            if (!(value instanceof List<?> items)) return;
            List<String> labels = new ArrayList<>();
            for (Object item : items) {
                if (!(item instanceof Thing thing)) continue;
                codes.put(thing.code(), code(thing.code(), suffix));
                String name = name(thing);
                if (name != null) labels.add(name);
            }
            List<String> shuffled = new ArrayList<>(labels);
            Collections.shuffle(shuffled, random);
            for (int i = 0; i < labels.size(); i++) names.put(labels.get(i), shuffled.get(i) + " " + suffix);
        });
        codes.put(pack.pack().code(), code(pack.pack().code(), suffix));
    }

    private static @Nullable String name(Thing thing) {
        return Shape.parts(thing.getClass()).stream()
                .filter(part -> part.getName().equals("name"))
                .map(part -> (String) Walk.value(thing, part))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Object copy(@Nullable Object value, @Nullable RecordComponent part) {
        return switch (value) {
            case null -> null;
            case List<?> items -> items.stream().map(item -> copy(item, part)).toList();
            case Record thing -> record(thing);
            case String text -> text(text, part);
            default -> value;
        };
    }

    private String text(String text, @Nullable RecordComponent part) {
        if (part == null) return text;
        boolean code = part.isAnnotationPresent(Names.class)
                || part.getName().equals("code") && Thing.class.isAssignableFrom(part.getDeclaringRecord())
                || Condition.class.isAssignableFrom(part.getDeclaringRecord());
        if (code) return codes.getOrDefault(text, text);
        if (part.getName().equals("name")) return names.getOrDefault(text, text);
        String result = text;
        for (FigureToken token : FigureToken.in(text)) {
            String now = codes.get(token.code());
            if (now != null)
                result = result.replace(token.whole(), token.whole().replace(token.code(), now));
        }
        return result;
    }

    private Object record(Record thing) {
        List<RecordComponent> parts = Shape.parts(thing.getClass());
        Object[] values =
                parts.stream().map(part -> copy(Walk.value(thing, part), part)).toArray();
        try {
            Class<?>[] kinds = parts.stream().map(RecordComponent::getType).toArray(Class[]::new);
            return thing.getClass().getDeclaredConstructor(kinds).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
