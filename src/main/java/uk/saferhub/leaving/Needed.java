package uk.saferhub.leaving;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gathers the rows of shared tables, such as accounts and bodies, to which rows that go point: by foreign keys and, since keys
 * are unique in the world, by any other column of keys. Another partnership's people and bodies stay behind.
 */
final class Needed {

    private final JdbcClient owner;
    private final Map<String, Table> tables;
    private final Map<String, String> conditions;
    private final Map<String, String> needed;

    Needed(JdbcClient owner, Map<String, Table> tables, Map<String, String> conditions, Map<String, String> needed) {
        this.owner = owner;
        this.tables = tables;
        this.conditions = conditions;
        this.needed = needed;
    }

    /** Fills the temporary tables of which the conditions speak; they end with the transaction. */
    void gather() {
        for (String shared : needed.keySet())
            owner.sql("create temporary table " + Belonging.gathered(shared) + " (id uuid primary key) on commit drop")
                    .update();
        for (var one : conditions.entrySet())
            if (!needed.containsKey(one.getKey()) && !one.getValue().contains("leaving_")) pointedTo(one.getKey());
        needed.forEach((shared, further) -> {
            if (!further.isEmpty()) add(shared, further);
        });
        // What is shared points to what is shared: a release to who proposed it.
        int added;
        do {
            added = 0;
            for (String shared : needed.keySet()) added += pointedTo(shared);
        } while (added > 0);
    }

    private int pointedTo(String from) {
        Table table = tables.get(from);
        int added = 0;
        for (Table.Column column : table.columns()) {
            if (!column.isKey() || List.of("id", "realm_id").contains(column.name())) continue;
            List<String> targets = table.references().stream()
                    .filter(reference -> reference.columns().contains(column.name()))
                    .map(Table.Reference::table)
                    .toList();
            for (String shared : needed.keySet()) {
                if (!targets.isEmpty() && !targets.contains(shared)) continue;
                added += add(
                        shared,
                        "select t.%s from %s t where %s"
                                .formatted(Table.quoted(column.name()), Table.quoted(from), conditions.get(from)));
            }
        }
        return added;
    }

    private int add(String shared, String keys) {
        return owner.sql("insert into %s select n.id from %s n where n.id in (%s) on conflict do nothing"
                        .formatted(Belonging.gathered(shared), Table.quoted(shared), keys))
                .update();
    }
}
