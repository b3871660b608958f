package uk.saferhub.configuration.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Single values: text, numbers, yes or no, days, words of a closed list. */
final class Scalars {

    private final Binder binder;

    Scalars(Binder binder) {
        this.binder = binder;
    }

    @Nullable
    Object value(Node node, Class<?> type, String called) {
        if (!(node instanceof ScalarNode scalar)) {
            binder.fault(node, "\"" + called + "\" takes a single value here.");
            return null;
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            binder.fault(node, "\"" + called + "\" has no value: write one, or take the line out.");
            return null;
        }
        if (type == String.class) return text(scalar, called);
        if (type == boolean.class) return truth(scalar, called);
        if (type == LocalDate.class) return day(scalar, called);
        if (type.isEnum()) return word(scalar, type, called);
        return number(scalar, type, called);
    }

    private @Nullable String text(ScalarNode scalar, String called) {
        if (scalar.getTag().equals(Tag.STR)) return scalar.getValue();
        binder.fault(scalar, "\"" + called + "\" takes text: write \"" + scalar.getValue() + "\" in quotation marks.");
        return null;
    }

    private @Nullable Boolean truth(ScalarNode scalar, String called) {
        if (scalar.getTag().equals(Tag.BOOL)) return Boolean.valueOf(scalar.getValue());
        binder.fault(scalar, "\"" + called + "\" is true or false, not \"" + scalar.getValue() + "\".");
        return null;
    }

    private @Nullable LocalDate day(ScalarNode scalar, String called) {
        try {
            return LocalDate.parse(scalar.getValue());
        } catch (DateTimeParseException e) {
            binder.fault(scalar, "\"" + called + "\" takes a day like 2019-04-01, not \"" + scalar.getValue() + "\".");
            return null;
        }
    }

    private @Nullable Object word(ScalarNode scalar, Class<?> type, String called) {
        for (Object constant : type.getEnumConstants()) {
            if (Shape.word((Enum<?>) constant).equals(scalar.getValue())) return constant;
        }
        binder.fault(scalar, Binder.unknown(scalar.getValue(), Shape.words(type), called));
        return null;
    }

    private @Nullable Object number(ScalarNode scalar, Class<?> type, String called) {
        try {
            if (scalar.getTag().equals(Tag.INT)) {
                if (type == long.class) return Long.parseLong(scalar.getValue());
                return Integer.parseInt(scalar.getValue());
            }
        } catch (NumberFormatException e) {
            // told below, as anything else that is no number
        }
        binder.fault(scalar, "\"" + called + "\" takes a whole number, not \"" + scalar.getValue() + "\".");
        return null;
    }

    /** What stands in for a part that is wrong or missing: nothing that another check would stumble over. */
    static @Nullable Object standIn(Class<?> type) {
        if (type == String.class) return "";
        if (type == int.class) return 0;
        if (type == long.class) return 0L;
        if (type == boolean.class) return false;
        if (type == List.class) return List.of();
        if (type == Map.class) return Map.of();
        if (type == LocalDate.class) return LocalDate.EPOCH;
        if (type.isEnum()) return type.getEnumConstants()[0];
        return null;
    }
}
