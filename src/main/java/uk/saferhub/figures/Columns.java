package uk.saferhub.figures;

import java.util.Map;

/**
 * The columns of a published view, as the database's own catalogue has them.
 *
 * @param types column name to type name; empty where there is no such view
 */
record Columns(Map<String, String> types) {

    boolean exist() {
        return !types.isEmpty();
    }

    /** The column, as SQL. @throws IllegalArgumentException where the view has none of that name */
    String named(String column) {
        if (!types.containsKey(column)) throw new IllegalArgumentException("the view has no column " + column);
        return "v." + column;
    }

    /** The column compared as text, so that a text column can use its index. */
    String text(String column) {
        String named = named(column);
        return types.get(column).equals("text") ? named : named + "::text";
    }

    boolean isDate(String column) {
        return "date".equals(types.get(column));
    }
}
