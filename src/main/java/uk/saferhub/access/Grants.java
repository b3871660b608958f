package uk.saferhub.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what an account may do now: its live grants, as far as a live sharing agreement carries each. Never cached. */
@Component
class Grants {

    private final JdbcClient client;
    private final Covers covers;

    Grants(JdbcClient client, Covers covers) {
        this.client = client;
        this.covers = covers;
    }

    Actor actor(UUID accountId, Permission permission, Instant now) {
        String name = client.sql(
                        "select name from account where id = :id and (active_until is null or active_until > :now)")
                .param("id", accountId)
                .param("now", java.sql.Timestamp.from(now))
                .query(String.class)
                .optional()
                .orElse("");
        List<Seat> seats = name.isEmpty() ? List.of() : seats(accountId, now);
        return new Actor(accountId, name, permission, seats, now);
    }

    /** The deputy of somebody who is away, as long as that absence lasts; once it is over, as oneself. */
    Actor deputy(UUID accountId, UUID absentId, Permission permission, Instant now) {
        Actor deputy = actor(accountId, permission, now);
        return covers.live(accountId, absentId, deputy.today()).isEmpty()
                ? deputy
                : deputy.inPlaceOf(actor(absentId, permission, now));
    }

    /** Every realm in which the account acts. */
    List<UUID> realms(UUID accountId, Instant now) {
        return seats(accountId, now).stream().map(Seat::realmId).distinct().toList();
    }

    private List<Seat> seats(UUID accountId, Instant now) {
        return client.sql("""
                select g.id as grant_id, rp.permission, o.id as organisation_id, o.name as organisation, r.id as realm_id,
                       p.code as partnership, p.name as partnership_name, r.compartment, g.area_id, ro.reach, ro.label as role
                from access_grant g
                join role ro on ro.id = g.role_id
                join role_permission rp on rp.role_id = ro.id
                join realm r on r.id = g.realm_id
                join partnership p on p.id = r.partnership_id
                join organisation o on o.id = g.organisation_id
                where g.account_id = :account
                  and g.held_from <= :today and (g.held_until is null or g.held_until >= :today)
                  and ro.compartment = r.compartment and ro.partnership_id = r.partnership_id
                  and exists (
                    select from sharing_agreement s join sharing_party sp on sp.agreement_id = s.id
                    where s.realm_id = g.realm_id and sp.organisation_id = g.organisation_id
                      and s.in_force_from <= :today and (s.ended_on is null or s.ended_on > :today)
                      and sp.joined_on <= :today and (sp.left_on is null or sp.left_on > :today))
                order by p.code, r.compartment, ro.code, rp.permission
                """)
                .param("account", accountId)
                .param("today", now.atZone(Actor.LONDON).toLocalDate())
                .query(Seat.class)
                .list();
    }
}
