package uk.saferhub.matching;

import java.util.List;
import java.util.Map;

/** The shapes that settings have; what has another is refused by the name of its place. */
final class Yaml {

    private Yaml() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object part, String place) {
        if (part instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance))
            return (Map<String, Object>) map;
        throw new IllegalArgumentException(place + " takes lines of \"name: value\"");
    }

    static List<?> list(@org.jspecify.annotations.Nullable Object part, String place) {
        if (part instanceof List<?> list) return list;
        throw new IllegalArgumentException(place + " takes a list");
    }

    /** One word, or a list of them. */
    static List<String> words(@org.jspecify.annotations.Nullable Object part, String place) {
        if (part instanceof List<?> list)
            return list.stream().map(String::valueOf).toList();
        if (part instanceof String word) return List.of(word);
        throw new IllegalArgumentException(place + " takes a name or a list of names");
    }

    static double number(@org.jspecify.annotations.Nullable Object part, String place) {
        if (part instanceof Number number) return number.doubleValue();
        throw new IllegalArgumentException(place + " takes a number");
    }

    /** Two probabilities. */
    static List<Double> numbers(@org.jspecify.annotations.Nullable Object part, String place) {
        List<Double> numbers =
                list(part, place).stream().map(one -> number(one, place)).toList();
        if (numbers.size() == 2 && numbers.stream().allMatch(one -> one > 0 && one <= 1)) return numbers;
        throw new IllegalArgumentException(place + " takes two numbers above 0 and up to 1: m and u");
    }
}
