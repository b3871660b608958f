package uk.saferhub.crimedata.definitions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.web.charts.MonthChart;

/** Agencies' records by the groups of a definition, each group and all of them together (SVD-03). */
@Repository
class IncidentsByPart {

    /** @param label null for all groups together, in which a record of two counts once @param knives of them, with a knife */
    record Row(@Nullable String label, long records, long knives) {

        String share() {
            return records == 0 ? "" : "%.1f%%".formatted(100.0 * knives / records);
        }
    }

    private final JdbcClient client;

    IncidentsByPart(JdbcClient client) {
        this.client = client;
    }

    /** For analysts, since agencies' records are few and each is somebody's; the most first and all together last. One query. */
    List<Row> of(Actor actor, LocalDefinition local, LocalDate from, LocalDate to) {
        var sight = actor.sight(Permission.ANALYSE_CRIME);
        return client.sql("""
                        select p.part_label as label, count(distinct p.id) as records,
                               count(distinct p.id) filter (where p.knife = 'yes') as knives
                          from published_incidents p join realm_label r on r.id = p.realm_id
                         where p.definition = :definition and r.partnership = :partnership
                           and p.happened_on between :from and :to and %s
                         group by grouping sets ((p.part_label), ())
                        having count(*) > 0
                         order by grouping(p.part_label), records desc
                        """.formatted(sight.where("p")))
                .params(sight.params())
                .param("definition", local.definition().code())
                .param("partnership", local.partnership())
                .param("from", from)
                .param("to", to)
                .query(Row.class)
                .list();
    }

    /**
     * Records by month: null for a month of which no file came, nought for one in which nothing belonged to it. One query.
     *
     * @param from the first of a month, as is {@code to}
     */
    List<MonthChart.Month> months(Actor actor, LocalDefinition local, YearMonth from, YearMonth to) {
        var sight = actor.sight(Permission.ANALYSE_CRIME);
        return client.sql("""
                        select m.month::date as month, case when came.any then coalesce(c.records, 0) end as records
                          from generate_series(:from::timestamp, :to::timestamp, interval '1 month') as m (month)
                          cross join lateral (select exists (
                            select from data_set_delivery_now v
                              join data_set_now d on d.id = v.data_set_id and d.form = 'records' and not d.withdrawn
                              join realm_label r on r.id = d.realm_id and r.partnership = :partnership
                             where v.rows is not null and v.period_from < m.month + interval '1 month'
                               and v.period_to >= m.month and %s) as any) came
                          left join (select date_trunc('month', p.happened_on) as month, count(distinct p.id) as records
                                       from published_incidents p join realm_label r on r.id = p.realm_id
                                      where p.definition = :definition and r.partnership = :partnership and %s
                                      group by 1) c on c.month = m.month
                         order by m.month
                        """.formatted(sight.where("d"), sight.where("p")))
                .params(sight.params())
                .param("definition", local.definition().code())
                .param("partnership", local.partnership())
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> new MonthChart.Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)), (Long) row.getObject("records")))
                .list();
    }
}
