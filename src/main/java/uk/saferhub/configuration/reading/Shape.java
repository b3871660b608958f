package uk.saferhub.configuration.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a pack are written in YAML. The binder and the schema both ask here, so that what the schema allows
 * and what the program reads cannot differ.
 */
public final class Shape {

    // Java makes the components of a record, and reads what is written above them, anew at each question, and a pack
    // asks tens
    // of thousands of times: a third of a release's checking was that. Both are of the program's own classes, so that
    // they end.
    private static final ClassValue<List<RecordComponent>> PARTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> record) {
            List<RecordComponent> parts = List.of(record.getRecordComponents());
            parts.forEach(part -> part.getAccessor().setAccessible(true));
            return parts;
        }
    };

    private static final ClassValue<Map<String, Class<?>>> CHOICES = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> type) {
            Map<String, Class<?>> all = new LinkedHashMap<>();
            for (Class<?> one : type.getPermittedSubclasses()) all.put(key(one.getSimpleName()), one);
            return Collections.unmodifiableMap(all);
        }
    };

    private static final ClassValue<Constructor<?>> MAKING = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> record) {
            try {
                return record.getDeclaredConstructor(
                        parts(record).stream().map(RecordComponent::getType).toArray(Class[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has a constructor of all its parts", e);
            }
        }
    };

    private static final Map<RecordComponent, Boolean> NULLABLE = new ConcurrentHashMap<>();

    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private Shape() {}

    /**
     * The key a component is written under: {@code firstActionWithin} is {@code first-action-within}.
     *
     * @param name of a component or class of the program; what a user typed does not belong here, since each is remembered
     */
    public static String key(String name) {
        return KEYS.computeIfAbsent(
                name,
                n -> n.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT).replaceAll("^-", ""));
    }

    public static List<RecordComponent> parts(Class<?> record) {
        return PARTS.get(record);
    }

    /** What makes a record of all its parts, in their order. */
    static Constructor<?> making(Class<?> record) {
        return MAKING.get(record);
    }

    /** Lists, maps, yes-or-no and what may be null need not be written. */
    public static boolean optional(RecordComponent part) {
        return part.getType() == boolean.class
                || part.getType() == List.class
                || part.getType() == Map.class
                || nullable(part);
    }

    static boolean nullable(RecordComponent part) {
        return NULLABLE.computeIfAbsent(part, p -> p.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    public static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** What a list or map holds. */
    public static Type held(Type type) {
        Type[] of = ((ParameterizedType) type).getActualTypeArguments();
        return of[of.length - 1];
    }

    /** How a constant is written: in lower case. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> word((Enum<?>) c))
                .toList();
    }

    /** Whether a type is one of several, each written under a key of its own. */
    public static boolean choice(Class<?> type) {
        return type.isSealed();
    }

    public static Map<String, Class<?>> choices(Class<?> type) {
        return CHOICES.get(type);
    }

    /** A choice whose only part is a list is written as that list: {@code and: [ … ]}. */
    public static @Nullable RecordComponent onlyList(Class<?> record) {
        List<RecordComponent> parts = parts(record);
        return parts.size() == 1 && parts.getFirst().getType() == List.class ? parts.getFirst() : null;
    }
}
