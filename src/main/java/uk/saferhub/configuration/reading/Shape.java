package uk.saferhub.configuration.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a pack are written in YAML. The binder and the schema both ask here, so that what the schema allows
 * and what the program reads cannot differ.
 */
public final class Shape {

    private Shape() {}

    /** The key a component is written under: {@code firstActionWithin} is {@code first-action-within}. */
    public static String key(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT).replaceAll("^-", "");
    }

    public static List<RecordComponent> parts(Class<?> record) {
        return Arrays.asList(record.getRecordComponents());
    }

    /** Lists, maps, yes-or-no and what may be null need not be written. */
    public static boolean optional(RecordComponent part) {
        return part.getType() == boolean.class
                || part.getType() == List.class
                || part.getType() == Map.class
                || part.getAnnotatedType().isAnnotationPresent(Nullable.class);
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
        Map<String, Class<?>> all = new java.util.LinkedHashMap<>();
        for (Class<?> one : type.getPermittedSubclasses()) all.put(key(one.getSimpleName()), one);
        return all;
    }

    /** A choice whose only part is a list is written as that list: {@code and: [ … ]}. */
    public static @Nullable RecordComponent onlyList(Class<?> record) {
        RecordComponent[] parts = record.getRecordComponents();
        return parts.length == 1 && parts[0].getType() == List.class ? parts[0] : null;
    }
}
