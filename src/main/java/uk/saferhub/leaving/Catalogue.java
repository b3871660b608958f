package uk.saferhub.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table of the schema, read from the database's own catalogue, so that none can be forgotten. */
final class Catalogue {

    /** Migrations that have run: of the installation, never of a partnership. */
    static final String HISTORY = "flyway_schema_history";

    private Catalogue() {}

    /** By name. */
    static Map<String, Table> read(JdbcClient owner) {
        Map<String, List<Table.Column>> columns = new TreeMap<>();
        Map<String, String> comments = new TreeMap<>();
        owner.sql("""
                select c.relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as about, a.attname as column,
                       format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required, a.attgenerated <> '' as computed,
                       coalesce(col_description(c.oid, a.attnum), '') as comment
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by c.relname, a.attnum
                """)
                .query((row, n) -> {
                    comments.put(row.getString("name"), row.getString("about"));
                    return columns.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                            .add(new Table.Column(
                                    row.getString("column"),
                                    row.getString("type"),
                                    row.getBoolean("required"),
                                    row.getBoolean("computed"),
                                    row.getString("comment")));
                })
                .list();
        Map<String, List<String>> keys = new TreeMap<>();
        Map<String, List<Table.Reference>> references = new TreeMap<>();
        constraints(owner, keys, references);
        Set<String> triggered = Set.copyOf(owner.sql("""
                select distinct c.relname from pg_trigger g join pg_class c on c.oid = g.tgrelid where not g.tgisinternal
                """).query(String.class).list());
        var tables = new TreeMap<String, Table>();
        columns.forEach((name, all) -> tables.put(
                name,
                new Table(
                        name,
                        comments.getOrDefault(name, ""),
                        all,
                        keys.getOrDefault(name, List.of()),
                        references.getOrDefault(name, List.of()),
                        triggered.contains(name))));
        tables.remove(HISTORY);
        return tables;
    }

    private static void constraints(
            JdbcClient owner, Map<String, List<String>> keys, Map<String, List<Table.Reference>> references) {
        owner.sql("""
                select c.relname as name, k.contype = 'p' as is_key, coalesce(f.relname, '') as target,
                       array(select a.attname::text from unnest(k.conkey) with ordinality n (num, at)
                             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n.num order by n.at) as columns,
                       array(select a.attname::text from unnest(k.confkey) with ordinality n (num, at)
                             join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n.num order by n.at) as target_columns
                from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class f on f.oid = k.confrelid
                where k.contype in ('p', 'f') and k.connamespace = 'public'::regnamespace order by c.relname, k.conname
                """)
                .query((row, n) -> {
                    if (row.getBoolean("is_key")) keys.put(row.getString("name"), names(row, "columns"));
                    else
                        references
                                .computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                                .add(new Table.Reference(
                                        names(row, "columns"), row.getString("target"), names(row, "target_columns")));
                    return n;
                })
                .list();
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
