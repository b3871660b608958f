package uk.saferhub.leaving;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rows of each table go with partnerships that leave, as SQL conditions on the alias {@code t}. */
final class Belonging {

    private final Map<String, Table> tables;
    private final Map<String, Listed.Choice> choices;
    private final Leaver leaver;

    Belonging(Map<String, Table> tables, Map<String, Listed.Choice> choices, Leaver leaver) {
        this.tables = tables;
        this.choices = choices;
        this.leaver = leaver;
    }

    /** Tables of which neither a realm nor the list says what becomes of their rows, and listed ones that there are not. */
    TreeSet<String> unaccounted() {
        var unaccounted = new TreeSet<>(tables.keySet());
        unaccounted.removeIf(
                name -> choices.containsKey(name) || tables.get(name).has("realm_id"));
        choices.keySet().stream().filter(name -> !tables.containsKey(name)).forEach(unaccounted::add);
        return unaccounted;
    }

    /** By table; those that stay behind are not there. @throws IllegalStateException where a table is unaccounted for */
    Map<String, String> conditions() {
        if (!unaccounted().isEmpty())
            throw new IllegalStateException("Nobody decided what becomes of " + unaccounted() + ": leaving/tables.txt");
        var conditions = new TreeMap<String, String>();
        for (String name : tables.keySet()) {
            String condition = condition(name);
            if (condition != null) conditions.put(name, condition);
        }
        return conditions;
    }

    private @Nullable String condition(String name) {
        Listed.Choice choice = choices.get(name);
        if (choice == null) return filled("t.realm_id = any (:realms)");
        return switch (choice.how()) {
            case WITH -> {
                Table.Reference to = tables.get(name).reference(choice.words());
                yield "t.%s in (select t.%s from %s t where %s)"
                        .formatted(
                                Table.quoted(choice.words()),
                                Table.quoted(to.to().getFirst()),
                                Table.quoted(to.table()),
                                condition(to.table()));
            }
            case WHERE -> filled(choice.words());
            case NEEDED -> "t.id in (select id from " + gathered(name) + ")";
            case ALL -> "true";
            case SAME, LEFT -> null;
        };
    }

    /** Tables whose rows every installation has. */
    Set<String> same() {
        return choices.values().stream()
                .filter(one -> one.how() == Listed.How.SAME)
                .map(Listed.Choice::table)
                .collect(Collectors.toSet());
    }

    /** Shared tables, each with the query for rows that go although no row points to them; it may be empty. */
    Map<String, String> needed() {
        var needed = new LinkedHashMap<String, String>();
        for (var choice : choices.values())
            if (choice.how() == Listed.How.NEEDED) needed.put(choice.table(), filled(choice.words()));
        return needed;
    }

    /** Where the keys of a shared table's rows that go are gathered. */
    static String gathered(String table) {
        return "leaving_" + table;
    }

    private String filled(String sql) {
        String realms = leaver.realms().stream().map(UUID::toString).collect(Collectors.joining(","));
        String codes = leaver.codes().stream()
                .map(code -> "'" + code.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "array[", "]"));
        return sql.replace(":realms", "'{" + realms + "}'::uuid[]").replace(":partnerships", codes + "::text[]");
    }
}
