package uk.saferhub.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Realms;
import uk.saferhub.configuration.Metric;
import uk.saferhub.kernel.Period;

/** Reads a metric where its records lie. */
@Component
class MetricReader {

    private final JdbcClient client;
    private final SourceRealm source;
    private final Realms realms;

    MetricReader(JdbcClient client, SourceRealm source, Realms realms) {
        this.client = client;
        this.source = source;
        this.realms = realms;
    }

    /** The realm that holds the metric's records. */
    UUID realm(Metric metric, String partnership) {
        String whose = metric.countedIn() == null ? partnership : metric.countedIn();
        return realms.named(whose, metric.compartment().name().toLowerCase(java.util.Locale.ROOT))
                .id();
    }

    /** Empty where the view is not there: its feature keeps no such records yet. */
    Optional<Reading> read(Metric metric, UUID realmId, Period period, @Nullable Instant known) {
        Columns columns = columns(metric);
        if (!columns.exist()) return Optional.empty();
        MetricSql statement = MetricSql.of(metric, columns, realmId, period);
        return Optional.of(source.read(
                realmId,
                known,
                () -> client.sql(statement.sql())
                        .params(statement.params())
                        .query(MetricReader::row)
                        .single()));
    }

    /** Whether each supplier of the metric's records delivered every day of the period; of what is recorded here, always. */
    boolean delivered(Metric metric, UUID realmId, Period period) {
        String view = metric.source().delivered();
        if (view == null || metric.date() == null) return true;
        return source.read(
                realmId,
                null,
                () -> client.sql("""
                        select coalesce(bool_and(s.whole), false) from (
                          select coalesce(range_agg(d.days) @> daterange(:from, :until), false) as whole
                          from %s d where d.realm_id = :realm and d.dating = :dating group by d.data_set_id) s
                        """.formatted(view))
                        .param("realm", realmId)
                        .param("dating", metric.date())
                        .param("from", period.from())
                        .param("until", period.to().plusDays(1))
                        .query(Boolean.class)
                        .single());
    }

    /** Whether the metric's view can be read as it was known at a moment: it, or one that it is made of, asks for that moment. */
    boolean remembers(Metric metric) {
        return client.sql("""
                with recursive made_of (view) as (
                  select c.oid from pg_class c where c.relname = :view and c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
                  union
                  select d.refobjid from made_of m join pg_rewrite r on r.ev_class = m.view
                    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
                    join pg_class c on c.oid = d.refobjid and c.relkind = 'v'
                )
                select exists (select from made_of m join pg_rewrite r on r.ev_class = m.view
                    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_proc'::regclass
                    join pg_proc p on p.oid = d.refobjid and p.proname = 'as_known')
                """)
                .param("view", metric.source().view())
                .query(Boolean.class)
                .single();
    }

    /** The columns of the metric's view, from the database's catalogue. */
    Columns columns(Metric metric) {
        Map<String, String> types = client
                .sql("""
                        select a.attname as name, format_type(a.atttypid, null) as type
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace s on s.oid = c.relnamespace
                        where s.nspname = 'public' and c.relname = :view and c.relkind = 'v' and a.attnum > 0 and not a.attisdropped
                        """)
                .param("view", metric.source().view())
                .query((row, n) -> Map.entry(row.getString("name"), row.getString("type")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Columns(types);
    }

    private static Reading row(ResultSet row, int n) throws SQLException {
        return new Reading(
                row.getBigDecimal("value"),
                row.getBigDecimal("part"),
                row.getBigDecimal("whole"),
                list(row.getArray("wording"), String.class),
                list(row.getArray("ids"), UUID.class));
    }

    private static <T> List<T> list(@Nullable Array array, Class<T> kind) throws SQLException {
        if (array == null) return List.of();
        return Arrays.stream((Object[]) array.getArray())
                .filter(java.util.Objects::nonNull)
                .map(kind::cast)
                .toList();
    }
}
