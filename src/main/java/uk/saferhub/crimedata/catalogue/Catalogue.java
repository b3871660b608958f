package uk.saferhub.crimedata.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
                   d.licence, d.marking, d.form, d.cadence_months, d.lag_months, d.cadence_weeks, d.lag_weeks, d.first_from,
                   w.covered_to, w.due_on, d.version, d.withdrawn,
                   case when s.supply = 'ceased' then s.on_day end as ceased_on,
                   exists (select from crime_part p where p.force = d.force and p.superseded_by is null) as held
              from data_set_now d
              left join due_data_sets w on w.id = d.id
              left join lateral (select l.supply, l.on_day from data_set_supply_now l where l.data_set_id = d.id
                                  order by l.on_day desc, l.recorded_at desc limit 1) s on true
             where %s and %s
             order by w.due_on nulls last, d.name, d.id
             limit 500
            """;

    private final JdbcClient client;
    private final SeriesBreaks series;

    Catalogue(JdbcClient client, SeriesBreaks series) {
        this.client = client;
        this.series = series;
    }

    /** What is due first comes first. One query. */
    public List<DataSet> all(Actor actor) {
        return found(actor, "not d.withdrawn", Map.of());
    }

    public Optional<DataSet> one(Actor actor, UUID id) {
        return kept(actor, id).filter(set -> !set.withdrawn());
    }

    /** The same, though it were withdrawn: for the page that says so. */
    Optional<DataSet> kept(Actor actor, UUID id) {
        return found(actor, "d.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /**
     * Where the series that is asked for breaks, by day: what the partnerships of the reader recorded, where it touches the
     * question, and what the question brings itself. Of agencies' records a change of supply parts the series too.
     */
    public List<SeriesBreak> breaks(Actor actor, SeriesQuestion asked) {
        List<SeriesBreak> breaks = new ArrayList<>(series.recorded(actor, asked));
        asked.own().stream().filter(each -> asked.meets(each.on())).forEach(breaks::add);
        if (asked.force() == null) breaks.addAll(series.supplies(actor, asked));
        return inOrder(breaks);
    }

    /** Where street crime came to be used instead of a supply that ceased, or ceased itself (DAT-07): drawn and said, no more. */
    public List<SeriesBreak> supplies(Actor actor, SeriesQuestion asked) {
        return asked.force() == null ? List.of() : inOrder(series.supplies(actor, asked));
    }

    /** The breaks recorded of the sets of the quarterly exchange, by set and in order. One query. */
    public Map<UUID, List<SeriesBreak>> exchangeBreaks(Actor actor) {
        return series.ofExchange(actor);
    }

    private static List<SeriesBreak> inOrder(List<SeriesBreak> breaks) {
        return breaks.stream()
                .distinct()
                .sorted(Comparator.comparing(SeriesBreak::on).thenComparing(SeriesBreak::what))
                .toList();
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
                cadence(row),
                row.getObject("first_from", LocalDate.class),
                day(row, "covered_to"),
                day(row, "due_on"),
                day(row, "ceased_on"),
                row.getBoolean("held"),
                row.getInt("version"),
                row.getBoolean("withdrawn"));
    }

    private static Cadence cadence(ResultSet row) throws SQLException {
        boolean weeks = row.getInt("cadence_weeks") > 0;
        return weeks
                ? Cadence.weeks(row.getInt("cadence_weeks"), row.getInt("lag_weeks"))
                : Cadence.months(row.getInt("cadence_months"), row.getInt("lag_months"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
