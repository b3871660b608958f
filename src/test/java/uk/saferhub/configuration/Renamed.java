package uk.saferhub.configuration;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.configuration.reading.Walk;

/**
 * A pack as of a partnership never seen: every code replaced, every name given to another thing of its kind. What the
 * program does with it can owe nothing to the codes and names of the packs that ship.
 */
public final class Renamed {

    /** The parts that a thing is called by on the screen. */
    private static final List<String> NAMES = List.of("name", "label");

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
                if (!(item instanceof Record thing) || !coded(thing.getClass())) continue;
                String code = Objects.requireNonNull(said(thing, "code"));
                codes.put(code, code(code, suffix));
                for (String called : NAMES) {
                    String name = said(thing, called);
                    if (name != null) labels.add(name);
                }
            }
            // Turned and not shuffled, so that nothing keeps its own name.
            List<String> turned = new ArrayList<>(labels);
            if (labels.size() > 1) Collections.rotate(turned, 1 + random.nextInt(labels.size() - 1));
            for (int i = 0; i < labels.size(); i++) names.put(labels.get(i), turned.get(i) + " " + suffix);
        });
        codes.put(pack.pack().code(), code(pack.pack().code(), suffix));
    }

    /** A thing with a code of its own; a block of a report has one too, but nobody chooses it. */
    private static boolean coded(Class<?> record) {
        return !ReportTemplate.Block.class.isAssignableFrom(record)
                && Shape.parts(record).stream().anyMatch(part -> part.getName().equals("code"));
    }

    private static @Nullable String said(Record thing, String name) {
        return Shape.parts(thing.getClass()).stream()
                .filter(part -> part.getName().equals(name))
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
        boolean own = coded(part.getDeclaringRecord());
        boolean code = part.isAnnotationPresent(Names.class)
                || part.getName().equals("code") && own
                || Condition.class.isAssignableFrom(part.getDeclaringRecord())
                        && !part.getName().equals("field");
        if (code) return codes.getOrDefault(text, text);
        if (NAMES.contains(part.getName()) && own) return names.getOrDefault(text, text);
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
