package uk.saferhub.crimedata.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** The totals of the quarterly exchange (section 17A of the Crime and Disorder Act 1998), of each quarter the newest delivery. */
@Repository
class ExchangeTotals {

    /**
     * What one agency's set has of one quarter and category.
     *
     * @param exchangeSet the set of SI 2007/1831
     * @param quarterFrom the first day of the quarter; null where nothing was ever taken in
     * @param category null likewise
     */
    record Total(
            UUID setId,
            String name,
            String supplier,
            String exchangeSet,
            @Nullable LocalDate quarterFrom,
            @Nullable String category,
            long incidents) {}

    private final JdbcClient client;

    ExchangeTotals(JdbcClient client) {
        this.client = client;
    }

    /** Every set of the exchange that the reader sees, with its totals since a day. One query. */
    List<Total> since(Actor actor, LocalDate since) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client.sql("""
                        select d.id as set_id, d.name, d.supplier, d.section_17a_set as exchange_set, t.quarter_from, t.category,
                               coalesce(t.incidents, 0) as incidents
                          from data_set_now d
                          left join lateral (
                            select date_trunc('quarter', e.on_day::timestamp)::date as quarter_from, e.category,
                                   sum(e.incidents) as incidents
                              from data_set_delivery_now v join exchange_total e on e.delivery_id = v.id
                             where v.data_set_id = d.id and e.on_day >= :since
                               and not exists (
                                 select from data_set_delivery_now n
                                  where n.data_set_id = v.data_set_id and n.id > v.id and n.period_from <= v.period_from
                                    and n.period_to >= v.period_to
                                    and exists (select from exchange_total x where x.delivery_id = n.id))
                             group by 1, 2) t on true
                         where d.family = 'section_17a' and not d.withdrawn and %s
                         order by d.section_17a_set, d.supplier, d.name, d.id, t.category
                         limit 20000
                        """.formatted(sight.where("d")))
                .params(sight.params())
                .param("since", since)
                .query(Total.class)
                .list();
    }
}
