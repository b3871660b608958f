package uk.saferhub.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.saferhub.configuration.Condition;

/**
 * A pack's condition as SQL. Column names come from the view's catalogue alone; every value is a parameter.
 */
final class Conditions {

    private final Columns columns;
    private final Map<String, Object> params = new HashMap<>();

    Conditions(Columns columns) {
        this.columns = columns;
    }

    Map<String, Object> params() {
        return params;
    }

    /** @throws IllegalArgumentException where the view has no such column: the pack's check lets none through */
    String sql(Condition condition) {
        return switch (condition) {
            case Condition.Equals equals -> columns.text(equals.field()) + " = " + bind(equals.value());
            case Condition.OneOf oneOf ->
                columns.text(oneOf.field()) + " in ("
                        + oneOf.values().stream().map(this::bind).collect(Collectors.joining(", ")) + ")";
            case Condition.AtLeast atLeast -> columns.named(atLeast.field()) + " >= " + bind(atLeast.value());
            case Condition.Between between ->
                columns.named(between.field()) + " between " + bind(between.low()) + " and " + bind(between.high());
            case Condition.And and -> all(and.all(), " and ", "true");
            case Condition.Or or -> all(or.any(), " or ", "false");
        };
    }

    private String all(List<Condition> parts, String between, String none) {
        if (parts.isEmpty()) return none;
        return parts.stream().map(this::sql).collect(Collectors.joining(between, "(", ")"));
    }

    private String bind(Object value) {
        String name = "p" + params.size();
        params.put(name, value);
        return ":" + name;
    }
}
