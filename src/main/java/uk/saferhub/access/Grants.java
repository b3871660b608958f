package uk.saferhub.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** One row a grant and not one for each of its permissions: roles have a hundred, and this is read at every request. */
    private List<Seat> seats(UUID accountId, Instant now) {
        return client
                .sql("""
                select g.id as grant_id, permissions, o.id as organisation_id, o.name as organisation, r.id as realm_id,
                       p.code as partnership, p.name as partnership_name, r.compartment, g.area_id, g.reach, g.label as role,
                       g.record_id as only_record
                from (
                  select g.id, g.organisation_id, g.realm_id, g.area_id, ro.code, ro.reach, ro.label, null::uuid as record_id,
                         array_to_string(array(
                           select rp.permission from role_permission rp where rp.role_id = ro.id), ',') as permissions
                  from access_grant g join role ro on ro.id = g.role_id join realm here on here.id = g.realm_id
                  where g.account_id = :account
                    and g.held_from <= :today and (g.held_until is null or g.held_until >= :today)
                    and ro.compartment = here.compartment and ro.partnership_id = here.partnership_id
                  union all
                  select g.id, g.organisation_id, g.realm_id, g.area_id, '', 'OWN_AGENCY',
                         case g.kind when 'GUEST' then 'Guest' else 'Emergency access' end, g.record_id,
                         g.permission || ',READ_HOME'
                  from record_grant g
                  where g.account_id = :account and g.held_from <= :now and g.held_until > :now and g.ended_at is null
                ) g
                join realm r on r.id = g.realm_id
                join partnership p on p.id = r.partnership_id
                join organisation o on o.id = g.organisation_id
                where exists (
                    select from sharing_agreement s join sharing_party sp on sp.agreement_id = s.id
                    where s.realm_id = g.realm_id and sp.organisation_id = g.organisation_id
                      and s.in_force_from <= :today and (s.ended_on is null or s.ended_on > :today)
                      and sp.joined_on <= :today and (sp.left_on is null or sp.left_on > :today))
                order by g.record_id is not null, p.code, r.compartment, g.code
                """)
                .param("account", accountId)
                .param("today", now.atZone(Actor.LONDON).toLocalDate())
                .param("now", java.sql.Timestamp.from(now))
                .query(Held.class)
                .list()
                .stream()
                .flatMap(Held::seats)
                .toList();
    }

    private record Held(
            UUID grantId,
            String permissions,
            UUID organisationId,
            String organisation,
            UUID realmId,
            String partnership,
            String partnershipName,
            String compartment,
            UUID areaId,
            Reach reach,
            String role,
            @Nullable UUID onlyRecord) {

        Stream<Seat> seats() {
            return Stream.of(permissions.split(","))
                    .filter(permission -> !permission.isEmpty())
                    .map(Permission::valueOf)
                    .map(permission -> new Seat(
                            grantId,
                            permission,
                            organisationId,
                            organisation,
                            realmId,
                            partnership,
                            partnershipName,
                            compartment,
                            areaId,
                            reach,
                            role,
                            onlyRecord));
        }
    }
}
