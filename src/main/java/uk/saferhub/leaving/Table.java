package uk.saferhub.leaving;

import java.util.List;
import java.util.Set;

/**
 * A table as the database's catalogue tells of it.
 *
 * @param key the columns of its primary key, in their order
 * @param triggered whether inserting a row sets off a trigger of ours
 */
record Table(
        String name,
        String comment,
        List<Column> columns,
        List<String> key,
        List<Reference> references,
        boolean triggered) {

    /**
     * A column.
     *
     * @param type as PostgreSQL names it
     * @param required whether it always has a value
     * @param computed whether the database computes it from other columns
     * @param comment what it holds and how personal that is
     */
    record Column(String name, String type, boolean required, boolean computed, String comment) {

        private static final Set<String> WORDS = Set.of("text", "character varying", "character");

        boolean isKey() {
            return type.equals("uuid");
        }

        /** Texts are ordered by their bytes, whatever the language of the installation. */
        String inOrder() {
            String quoted = "t." + quoted(name);
            return WORDS.contains(type.replaceAll("\\(.*", "")) ? quoted + " collate \"C\"" : quoted;
        }
    }

    /** That some columns hold the key of a row of another table. */
    record Reference(List<String> columns, String table, List<String> to) {

        boolean single() {
            return columns.size() == 1;
        }
    }

    boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    Column column(String name) {
        return columns.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this.name + " has no column " + name));
    }

    /** The reference that a column makes by itself. */
    Reference reference(String column) {
        return references.stream()
                .filter(one -> one.columns().equals(List.of(column)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + "." + column + " points to no table"));
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
