package uk.saferhub.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Who takes over what somebody hands to another partnership or compartment: the registers that somebody runs and for which a body
 * of the giver has signed a sharing agreement in force. Which there are is configuration and nobody's secret.
 */
@Component
public class Handovers {

    /**
     * A register that takes things over under an agreement.
     *
     * @param gateway the law of the agreement
     * @param areaId where the new record lies there: where the old one lies, or, beyond that register's area, its own
     */
    public record Taker(
            UUID agreementId,
            UUID realmId,
            String partnership,
            String compartment,
            String title,
            String gateway,
            UUID areaId) {

        /** By which somebody is asked whether it may have their words. */
        public String name() {
            return partnership + ", " + compartment;
        }
    }

    private final JdbcClient client;

    Handovers(JdbcClient client) {
        this.client = client;
    }

    /** By partnership, compartment and agreement: one statement. @param bodies for which the giver acts. @param from the realm it is in */
    public List<Taker> takers(Collection<UUID> bodies, UUID from, UUID areaId, LocalDate today) {
        return client.sql("""
                select a.id as agreement_id, r.id as realm_id, p.name as partnership, r.compartment, a.title, a.gateway, runs.area_id
                from sharing_agreement a join realm r on r.id = a.realm_id join partnership p on p.id = r.partnership_id
                cross join lateral (
                  select case when bool_or(here.yes) then cast(:area as uuid)
                         else (array_agg(g.area_id order by g.held_from, g.id))[1] end as area_id
                  from access_grant g
                  join role o on o.id = g.role_id and o.reach = 'WHOLE_REALM'
                  join role_permission m on m.role_id = o.id and m.permission = 'RECORD_PANEL'
                  cross join lateral (select exists (select from area_closure c
                                                     where c.ancestor_id = g.area_id and c.area_id = cast(:area as uuid)) as yes) here
                  where g.realm_id = r.id and g.held_from <= :today and (g.held_until is null or g.held_until >= :today)
                  having count(*) > 0) runs
                where r.id <> :from and r.compartment <> 'channel'
                  and a.in_force_from <= :today and (a.ended_on is null or a.ended_on > :today)
                  and exists (select from sharing_party s where s.agreement_id = a.id
                              and s.organisation_id = any (cast(:bodies as uuid[]))
                              and s.joined_on <= :today and (s.left_on is null or s.left_on > :today))
                order by p.name, r.compartment, a.title, a.id
                """)
                .param("area", areaId)
                .param("from", from)
                .param("today", today)
                .param("bodies", new SqlArrayValue("uuid", bodies.toArray()))
                .query(Taker.class)
                .list();
    }
}
