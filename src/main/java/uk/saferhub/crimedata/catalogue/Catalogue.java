package uk.saferhub.crimedata.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** The data sets of the partnerships that somebody reads crime data for. Every read goes by the reader's sight. */
@Repository
public class Catalogue {

    private static final String SELECT = """
            select d.id, d.realm_id, d.name, d.supplier, d.family, d.section_17a_set, d.force, d.content, d.coverage,
                   d.licence, d.marking, d.form, d.cadence_months, d.lag_months, d.first_from, w.covered_to, w.due_on,
                   case when s.supply = 'ceased' then s.on_day end as ceased_on
              from data_set d
              left join due_data_sets w on w.id = d.id
              left join lateral (select l.supply, l.on_day from data_set_supply l where l.data_set_id = d.id
                                  order by l.on_day desc, l.recorded_at desc limit 1) s on true
             where %s and %s
             order by w.due_on nulls last, d.name, d.id
             limit 500
            """;

    private final JdbcClient client;

    Catalogue(JdbcClient client) {
        this.client = client;
    }

    /** What is due first comes first. One query. */
    public List<DataSet> all(Actor actor) {
        return found(actor, "true", Map.of());
    }

    public Optional<DataSet> one(Actor actor, UUID id) {
        return found(actor, "d.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The breaks in the series of a force's street crime, as the reader's partnerships recorded them, by day. */
    public List<SeriesBreak> breaks(Actor actor, String force) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client.sql("""
                        select distinct b.on_day as "on", b.what, b.caveat from series_break b
                          join data_set d on d.id = b.data_set_id
                         where d.force = :force and %s
                         order by b.on_day
                        """.formatted(sight.where("d")))
                .params(sight.params())
                .param("force", force)
                .query(SeriesBreak.class)
                .list();
    }

    private List<DataSet> found(Actor actor, String which, Map<String, ?> params) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client.sql(SELECT.formatted(which, sight.where("d")))
                .params(sight.params())
                .params(params)
                .query((row, number) -> set(row))
                .list();
    }

    private static DataSet set(ResultSet row) throws SQLException {
        return new DataSet(
                row.getObject("id", UUID.class),
                row.getObject("realm_id", UUID.class),
                row.getString("name"),
                row.getString("supplier"),
                DataSet.Family.valueOf(row.getString("family").toUpperCase(Locale.ROOT)),
                row.getString("section_17a_set"),
                row.getString("force"),
                row.getString("content"),
                row.getString("coverage"),
                row.getString("licence"),
                row.getString("marking"),
                row.getString("form").equals("aggregates"),
                row.getInt("cadence_months"),
                row.getInt("lag_months"),
                row.getObject("first_from", LocalDate.class),
                day(row, "covered_to"),
                day(row, "due_on"),
                day(row, "ceased_on"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
