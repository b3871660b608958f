package uk.saferhub.crimedata.totals;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.KeepCatalogue;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Period;

/** The totals of a data set. What comes again of a period, area and measure is what is now known; what came first stays. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Totals {

    /** As many as a page tells of. */
    static final int MOST = 20_000;

    private final JdbcClient client;
    private final KeepCatalogue keep;

    Totals(JdbcClient client, KeepCatalogue keep) {
        this.client = client;
        this.keep = keep;
    }

    /** As now known, by measure, area and period; one more than {@link #MOST} where there are more. One query. */
    List<Total> of(Actor actor, DataSet set) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client.sql("""
                        select t.line, t.period_from, t.period_to, t.area_code, t.measure, t.value
                          from data_total_now t where t.data_set_id = :set and %s
                         order by t.measure, t.area_code, t.period_from, t.period_to limit :most
                        """.formatted(sight.where("t")))
                .params(sight.params())
                .param("set", set.id())
                .param("most", MOST + 1)
                .query((row, number) -> total(row))
                .list();
    }

    /** What is now known of what a file says, however much else there is. */
    private List<Total> known(Actor actor, DataSet set, List<Total> file) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client.sql("""
                        select t.line, t.period_from, t.period_to, t.area_code, t.measure, t.value
                          from data_total_now t
                         where t.data_set_id = :set and t.measure = any (:measures) and %s
                           and (t.period_from, t.period_to, t.area_code, t.measure) in (
                             select * from unnest(:froms::date[], :tos::date[], :areas::text[], :measures::text[]))
                        """.formatted(sight.where("t")))
                .params(sight.params())
                .param("set", set.id())
                .params(keys(file))
                .query((row, number) -> total(row))
                .list();
    }

    private static Total total(ResultSet row) throws SQLException {
        return new Total(
                row.getInt("line"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getString("area_code"),
                row.getString("measure"),
                row.getBigDecimal("value"));
    }

    /** Those of a file that are not here yet, or are here with another value. */
    List<Total> changed(Actor actor, DataSet set, List<Total> file) {
        Map<String, BigDecimal> known =
                known(actor, set, file).stream().collect(Collectors.toMap(Total::key, Total::value));
        return file.stream()
                .filter(total -> !known.containsKey(total.key())
                        || known.get(total.key()).compareTo(total.value()) != 0)
                .toList();
    }

    /** @param totals at least one */
    void take(Actor actor, DataSet set, List<Total> totals) {
        LocalDate from = totals.stream()
                .map(total -> total.period().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = totals.stream()
                .map(total -> total.period().to())
                .max(LocalDate::compareTo)
                .orElseThrow();
        UUID delivery = keep.received(
                actor,
                set,
                new KeepCatalogue.Came(from, to, actor.today(), (long) totals.size(), "Imported as totals"));
        client.sql("""
                        insert into data_total (id, realm_id, area_id, data_set_id, delivery_id, line, period_from, period_to,
                                                area_code, measure, value)
                        select t.id, d.realm_id, d.area_id, :set, :delivery, t.line, t.period_from, t.period_to, t.area_code,
                               t.measure, t.value
                          from unnest(:ids::uuid[], :lines::int[], :froms::date[], :tos::date[], :areas::text[],
                                      :measures::text[], :values::numeric[])
                               as t (id, line, period_from, period_to, area_code, measure, value)
                          cross join data_set d where d.id = :set
                        """)
                .param("set", set.id())
                .param("delivery", delivery)
                .param("ids", totals.stream().map(total -> Keys.next()).toArray(UUID[]::new))
                .param("lines", totals.stream().map(Total::line).toArray(Integer[]::new))
                .params(keys(totals))
                .param("values", totals.stream().map(Total::value).toArray(BigDecimal[]::new))
                .update();
    }

    private static Map<String, Object> keys(List<Total> totals) {
        return Map.of(
                "froms",
                totals.stream().map(total -> total.period().from().toString()).toArray(String[]::new),
                "tos",
                totals.stream().map(total -> total.period().to().toString()).toArray(String[]::new),
                "areas",
                totals.stream().map(Total::area).toArray(String[]::new),
                "measures",
                totals.stream().map(Total::measure).toArray(String[]::new));
    }
}
