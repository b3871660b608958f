package uk.saferhub.crimedata.weights;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.weights.WeightTable.KeyedBy;
import uk.saferhub.kernel.Keys;

/** The tables of weights of this installation: every version stays. They say nothing about a partnership. */
@Repository
public class Weights {

    private static final String SELECT = """
            select t.id, t.name, t.version, t.scope, t.keyed_by, t.source, t.made_at, t.made_by,
                   (select count(*) from weight w where w.table_id = t.id) as kinds
              from weight_table t
            """;

    private final JdbcClient client;

    Weights(JdbcClient client) {
        this.client = client;
    }

    /** By name, the newest version first. */
    public List<WeightTable> all() {
        return client.sql(SELECT + " order by t.name, t.made_at desc limit 200")
                .query((row, number) -> table(row))
                .list();
    }

    public Optional<WeightTable> one(UUID id) {
        return client.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query((row, number) -> table(row))
                .optional();
    }

    /** What each kind weighs, by code or type. */
    public Map<String, Double> of(UUID table) {
        Map<String, Double> weights = new TreeMap<>();
        entries(table).forEach((kind, entry) -> weights.put(kind, entry.weight().doubleValue()));
        return weights;
    }

    Map<String, WeightFile.Entry> entries(UUID table) {
        Map<String, WeightFile.Entry> entries = new TreeMap<>();
        client.sql("select kind, label, weight from weight where table_id = :id")
                .param("id", table)
                .query(row -> {
                    entries.put(
                            row.getString("kind"),
                            new WeightFile.Entry(row.getString("label"), row.getBigDecimal("weight")));
                });
        return entries;
    }

    boolean has(String name, String version) {
        return client.sql("select exists (select from weight_table where name = :name and version = :version)")
                .param("name", name)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    /** A table as whoever brings it describes it. @param sha256 of the file */
    public record Brought(
            String name,
            String version,
            String scope,
            KeyedBy keyedBy,
            String source,
            String fileName,
            String sha256) {}

    /** Weights that do not come from a file with names for their kinds. */
    public UUID bring(Actor actor, Brought brought, Map<String, BigDecimal> weights) {
        Map<String, WeightFile.Entry> entries = new TreeMap<>();
        weights.forEach((kind, weight) -> entries.put(kind, new WeightFile.Entry("", weight)));
        return add(actor, brought, entries);
    }

    UUID add(Actor actor, Brought brought, Map<String, WeightFile.Entry> weights) {
        UUID id = Keys.next();
        client.sql("""
                        insert into weight_table (id, name, version, scope, keyed_by, source, file_name, sha256, made_at, made_by)
                        values (:id, :name, :version, :scope, :keyed, :source, :file, :sha, :at, :by)
                        """)
                .param("id", id)
                .param("name", brought.name())
                .param("version", brought.version())
                .param("scope", brought.scope())
                .param("keyed", brought.keyedBy().name().toLowerCase(Locale.ROOT))
                .param("source", brought.source())
                .param("file", brought.fileName())
                .param("sha", brought.sha256())
                .param("at", Timestamp.from(actor.now()))
                .param("by", actor.name())
                .update();
        client.sql("""
                        insert into weight (table_id, kind, label, weight)
                        select :id, kind, label, weight
                          from unnest(:kinds::text[], :labels::text[], :weights::numeric[]) as t (kind, label, weight)
                        """)
                .param("id", id)
                .param("kinds", weights.keySet().toArray(String[]::new))
                .param(
                        "labels",
                        weights.values().stream().map(WeightFile.Entry::label).toArray(String[]::new))
                .param(
                        "weights",
                        weights.values().stream().map(WeightFile.Entry::weight).toArray(BigDecimal[]::new))
                .update();
        return id;
    }

    private static WeightTable table(ResultSet row) throws SQLException {
        return new WeightTable(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("version"),
                row.getString("scope"),
                KeyedBy.valueOf(row.getString("keyed_by").toUpperCase(Locale.ROOT)),
                row.getString("source"),
                row.getInt("kinds"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }
}
