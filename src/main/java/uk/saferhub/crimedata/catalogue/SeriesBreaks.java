package uk.saferhub.crimedata.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.areas.Layer;

/** Breaks and changes of supply, by the reader's sight and by what they touch. */
@Repository
class SeriesBreaks {

    private record Found(SeriesBreak series, String partnership, boolean holds) {}

    private final JdbcClient client;

    SeriesBreaks(JdbcClient client) {
        this.client = client;
    }

    /** Those recorded of the data sets that the question is about. One query. */
    List<SeriesBreak> recorded(Actor actor, SeriesQuestion asked) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client
                .sql("""
                        select b.on_day, b.what, b.caveat, b.types, b.definitions, b.area_name, b.area_layer, b.area_codes,
                               r.partnership,
                               :code <> '' and cardinality(b.types) > 0 and exists (
                                 select from agency_incident_now i join published_incidents p on p.id = i.id
                                  where i.data_set_id = d.id and i.kind = any (b.types) and p.definition = :code) as holds
                          from series_break_now b
                          join data_set_now d on d.id = b.data_set_id and not d.withdrawn
                          join realm_label r on r.id = d.realm_id
                         where %s and (:partnership = '' or r.partnership = :partnership) and %s
                        """.formatted(which(asked, "d"), sight.where("d")))
                .params(sight.params())
                .params(params(asked))
                .query((row, number) -> new Found(series(row), row.getString("partnership"), row.getBoolean("holds")))
                .list()
                .stream()
                .filter(found -> asked.meets(found.series().on()))
                .filter(found -> found.series().scope().touches(asked, found.partnership(), found.holds()))
                .map(Found::series)
                .toList();
    }

    /** Those recorded of the sets of the quarterly exchange, by set. One query. */
    Map<UUID, List<SeriesBreak>> ofExchange(Actor actor) {
        var sight = actor.sight(Permission.READ_CRIME);
        Map<UUID, List<SeriesBreak>> breaks = new HashMap<>();
        client.sql("""
                        select d.id, b.on_day, b.what, b.caveat, b.types, b.definitions, b.area_name, b.area_layer, b.area_codes
                          from series_break_now b
                          join data_set_now d on d.id = b.data_set_id and not d.withdrawn
                         where d.family = 'section_17a' and %s
                         order by b.on_day, b.what
                        """.formatted(sight.where("d"))).params(sight.params()).query(row -> {
            breaks.computeIfAbsent(row.getObject("id", UUID.class), none -> new ArrayList<>())
                    .add(series(row));
        });
        return breaks;
    }

    /** Where a supply ceased or began again, and where one of these sets came to be used instead of another. One query. */
    List<SeriesBreak> supplies(Actor actor, SeriesQuestion asked) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client
                .sql("""
                        select s.on_day, d.name, s.supply = 'ceased' as ceased, s.effect, o.name as substitute, %1$s as mine
                          from data_set_supply_now s
                          join data_set_now d on d.id = s.data_set_id and not d.withdrawn
                          join realm_label r on r.id = d.realm_id
                          left join data_set_now o on o.id = s.substitute_id
                         where (%1$s or %2$s) and (:partnership = '' or r.partnership = :partnership) and %3$s
                        """.formatted(which(asked, "d"), which(asked, "o"), sight.where("d")))
                .params(sight.params())
                .params(params(asked))
                .query((row, number) -> supply(row))
                .list()
                .stream()
                .filter(each -> asked.meets(each.on()))
                .toList();
    }

    /** @param alias d or o, of data_set_now */
    private static String which(SeriesQuestion asked, String alias) {
        if (asked.dataSet() != null) return "coalesce(" + alias + ".id = :set, false)";
        if (asked.force() != null) return "coalesce(" + alias + ".force = :force, false)";
        return "coalesce(" + alias + ".force is null and " + alias + ".form = 'records', false)";
    }

    private static Map<String, Object> params(SeriesQuestion asked) {
        Map<String, Object> params = new HashMap<>();
        params.put("code", asked.code());
        // Street crime is everybody's, and what another partnership noted of it holds here too; records are one
        // partnership's.
        params.put("partnership", asked.force() == null ? asked.partnership() : "");
        if (asked.dataSet() != null) params.put("set", asked.dataSet());
        if (asked.force() != null) params.put("force", asked.force());
        return params;
    }

    static SeriesBreak series(ResultSet row) throws SQLException {
        return new SeriesBreak(
                row.getObject("on_day", LocalDate.class),
                row.getString("what"),
                row.getString("caveat"),
                new BreakScope(texts(row.getArray("types")), texts(row.getArray("definitions")), area(row)));
    }

    private static BreakScope.@Nullable Area area(ResultSet row) throws SQLException {
        String name = row.getString("area_name");
        if (name == null) return null;
        Layer layer = Layer.named(row.getString("area_layer")).orElseThrow();
        return new BreakScope.Area(name, layer, new TreeSet<>(texts(row.getArray("area_codes"))));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) array.getArray()));
    }

    private static SeriesBreak supply(ResultSet row) throws SQLException {
        boolean mine = row.getBoolean("mine");
        boolean ceased = row.getBoolean("ceased");
        String substitute = row.getString("substitute");
        String name = row.getString("name");
        String what = mine ? name + (ceased ? " ceased" : " began again") : "Used instead of " + name;
        String instead = mine && substitute != null ? "Used instead: " + substitute + ". " : "";
        return new SeriesBreak(
                row.getObject("on_day", LocalDate.class),
                what,
                instead + row.getString("effect"),
                BreakScope.EVERYTHING,
                true);
    }
}
