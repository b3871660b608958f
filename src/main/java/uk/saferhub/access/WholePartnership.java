package uk.saferhub.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The realms of whole partnerships, for those who audit them: all but the sealed panels, whose auditor needs a grant there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WholePartnership {

    private final JdbcClient client;

    WholePartnership(JdbcClient client) {
        this.client = client;
    }

    /**
     * Opens them to the rest of the transaction, for an actor whose route's permission is held in one realm of each. Who holds it in
     * a sealed panel alone is opened that panel and nothing else.
     */
    public void open(Actor actor) {
        var seats = new SqlArrayValue(
                "uuid", actor.seats().stream().map(Seat::realmId).distinct().toArray());
        client.sql("""
                select set_config('saferhub.realms', array_agg(distinct r.id)::text, true)
                from realm held join realm r on r.partnership_id = held.partnership_id
                where held.id = any (:seats::uuid[])
                  and (r.id = held.id or r.compartment in ('hub', 'enforcement', 'governance')
                                         and held.compartment in ('hub', 'enforcement', 'governance'))
                """).param("seats", seats).query(String.class).single();
    }

    /** The realms of one partnership that are not sealed. */
    public List<Realm> plain(String partnership) {
        return client.sql("""
                select r.id, r.partnership_id, p.code as partnership, r.compartment
                from realm r join partnership p on p.id = r.partnership_id
                where p.code = :partnership and r.compartment in ('hub', 'enforcement', 'governance') order by r.compartment
                """)
                .param("partnership", partnership)
                .query(Realm.class)
                .list();
    }

    /** The realms of a compartment in which somebody holds a permission that day (Europe/London). */
    public List<Realm> with(String compartment, Permission permission, java.time.LocalDate today) {
        return with(permission, today).stream()
                .filter(realm -> realm.compartment().equals(compartment))
                .toList();
    }

    /** The realms, sealed ones too, in which somebody holds a permission that day (Europe/London). */
    public List<Realm> with(Permission permission, java.time.LocalDate today) {
        return client.sql("""
                select r.id, r.partnership_id, p.code as partnership, r.compartment
                from realm r join partnership p on p.id = r.partnership_id
                where exists (
                  select from access_grant g join role_permission rp on rp.role_id = g.role_id
                  where g.realm_id = r.id and rp.permission = :permission
                    and g.held_from <= :today and (g.held_until is null or g.held_until >= :today))
                order by p.code, r.compartment
                """)
                .param("permission", permission.name())
                .param("today", today)
                .query(Realm.class)
                .list();
    }
}
