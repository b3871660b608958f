package uk.saferhub.crimedata.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Period;

/**
 * Agencies' crimes and incidents by data set, as now known, added up by month and by place. Only records that the reader may see by
 * the route's own permission are in any sum: a count never tells of one that is hidden from them.
 */
@Repository
public class AgencyRecords {

    private final JdbcClient client;

    AgencyRecords(JdbcClient client) {
        this.client = client;
    }

    /** A data set that holds records. */
    public record Named(UUID id, String name, String supplier) {}

    /**
     * What is held of one.
     *
     * @param kinds in the supplier's words
     * @param covered the periods that its deliveries were of: a month that none covers is not known, and is not nought
     */
    public record Held(Named set, YearMonth first, YearMonth last, List<String> kinds, List<Period> covered) {

        /** Whether every day of a month was delivered. */
        public boolean whole(YearMonth month) {
            return month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .allMatch(day -> covered.stream().anyMatch(period -> period.contains(day)));
        }

        /** Whether some days of a month were delivered and others not. */
        public boolean torn(YearMonth month) {
            return !whole(month) && covered.stream().anyMatch(period -> period.overlaps(Period.month(month)));
        }
    }

    /**
     * What is asked of a data set.
     *
     * @param kind in the supplier's words, or empty for all
     * @param flag crime, hate, domestic, knife, alcohol or officer; or empty for all
     */
    public record Asked(UUID set, YearMonth from, YearMonth to, String kind, String flag) {}

    /**
     * Records of one month and place, or of several months.
     *
     * @param month null where months were not told apart
     * @param area code of a small area or ward as the agency states it, or null
     * @param at where, or null where it was not given
     * @param all of every kind
     * @param asked those that were asked for
     */
    public record Sum(
            @Nullable YearMonth month,
            @Nullable String area,
            @Nullable GridPoint at,
            long all,
            long asked,
            long late) {}

    /** The data sets that hold records which the reader may see, by name. One query. */
    public List<Named> sets(Actor actor) {
        return sets(actor.sight());
    }

    /** Those of them that the reader sees from a seat that reads a whole realm, and so every record of them. One query. */
    public List<Named> wholeSets(Actor actor) {
        return sets(actor.sight().asStaff());
    }

    private List<Named> sets(Sight sight) {
        return client.sql("""
                        select d.id, d.name, d.supplier from data_set_now d
                         where not d.withdrawn
                           and exists (select from agency_incident_now i where i.data_set_id = d.id and %s)
                         order by d.name, d.supplier, d.id limit 200
                        """.formatted(sight.where("i")))
                .params(sight.params())
                .query(Named.class)
                .list();
    }

    /** Empty where the reader sees no record of it. Two queries. */
    public Optional<Held> held(Actor actor, Named set) {
        var sight = actor.sight();
        List<Period> covered = client.sql("""
                        select distinct v.period_from, v.period_to from data_set_delivery_now v
                         where v.data_set_id = :set and v.rows is not null
                        """)
                .param("set", set.id())
                .query((row, number) -> new Period(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)))
                .list();
        return client.sql("""
                        select min(i.on_day) as first, max(i.on_day) as last,
                               coalesce(array_agg(distinct i.kind order by i.kind), '{}') as kinds
                          from agency_incident_now i where i.data_set_id = :set and %s
                        """.formatted(sight.where("i")))
                .params(sight.params())
                .param("set", set.id())
                .query((row, number) -> Optional.ofNullable(row.getObject("first", LocalDate.class))
                        .map(first -> held(row, set, first, covered)))
                .single();
    }

    /** By month, and by place too where that is asked for. One query. */
    public List<Sum> months(Actor actor, Asked asked, boolean byPlace) {
        return sums(actor, asked, asked.to(), "date_trunc('month', i.on_day)::date", byPlace);
    }

    /** By place, over all months together. @param since the month from which they are counted apart too */
    public List<Sum> places(Actor actor, Asked asked, YearMonth since) {
        return sums(actor, asked, since, "null::date", true);
    }

    private List<Sum> sums(Actor actor, Asked asked, YearMonth since, String month, boolean byPlace) {
        var sight = actor.sight();
        String chosen =
                "(:kind = '' or i.kind = :kind) and " + AgencyIncidents.FLAGS.getOrDefault(asked.flag(), "true");
        return client.sql("""
                        select %1$s as month, %2$s, count(*) as every, count(*) filter (where %3$s) as asked,
                               count(*) filter (where %3$s and i.on_day >= :since) as late
                          from agency_incident_now i
                         where i.data_set_id = :set and i.from_at >= :from and i.from_at < :to and %4$s
                         group by 1, 2, 3, 4 order by 1, 2, 3, 4
                        """.formatted(
                                month,
                                byPlace
                                        ? "i.area_code, i.east, i.north"
                                        : "null::text as area_code, null::integer as east, null::integer as north",
                                chosen,
                                sight.where("i")))
                .params(sight.params())
                .params(Map.of("set", asked.set(), "kind", asked.kind(), "since", since.atDay(1)))
                .param("from", moment(asked.from().atDay(1)))
                .param("to", moment(asked.to().plusMonths(1).atDay(1)))
                .query((row, number) -> sum(row))
                .list();
    }

    private static Held held(ResultSet row, Named set, LocalDate first, List<Period> covered) {
        try {
            List<Period> all = new ArrayList<>(covered);
            LocalDate last = row.getObject("last", LocalDate.class);
            YearMonth end = all.stream()
                    .map(period -> YearMonth.from(period.to()))
                    .reduce(YearMonth.from(last), (one, other) -> one.isAfter(other) ? one : other);
            YearMonth start = all.stream()
                    .map(period -> YearMonth.from(period.from()))
                    .reduce(YearMonth.from(first), (one, other) -> one.isBefore(other) ? one : other);
            return new Held(
                    set, start, end, List.of((String[]) row.getArray("kinds").getArray()), all);
        } catch (SQLException e) {
            throw new IllegalStateException("What is held of a data set could not be read", e);
        }
    }

    private static Sum sum(ResultSet row) throws SQLException {
        LocalDate month = row.getObject("month", LocalDate.class);
        int east = row.getInt("east");
        boolean nowhere = row.wasNull();
        return new Sum(
                month == null ? null : YearMonth.from(month),
                row.getString("area_code"),
                nowhere ? null : new GridPoint(east, row.getInt("north")),
                row.getLong("every"),
                row.getLong("asked"),
                row.getLong("late"));
    }

    private static Timestamp moment(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Actor.LONDON).toInstant());
    }
}
