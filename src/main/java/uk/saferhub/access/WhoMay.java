package uk.saferhub.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * The people who may do a kind of thing with these records, by the same locks as their own requests: a live grant, a live
 * sharing agreement, the area, the body's part in the record, and no bar. For giving work to somebody who can do it.
 */
@Component
public class WhoMay {

    /** Somebody who may, for which body, and in which roles. @param whole whether one of them reads a whole area */
    public record Person(
            UUID recordId,
            UUID accountId,
            String name,
            UUID organisationId,
            String organisation,
            String role,
            boolean whole) {}

    /** Somebody who may do a kind of thing in a realm, and for which body. */
    public record Holder(UUID accountId, String name, UUID organisationId, String organisation) {}

    private final JdbcClient client;

    WhoMay(JdbcClient client) {
        this.client = client;
    }

    /** In one query, by body and name. @param today Europe/London; the caller has decided that the records may be seen */
    public List<Person> on(Collection<UUID> records, Permission permission, LocalDate today) {
        return client.sql("""
                select r.record_id, p.id as account_id, p.name, o.id as organisation_id, o.name as organisation,
                       string_agg(distinct ro.label, ', ' order by ro.label) as role, bool_or(ro.reach = 'WHOLE_REALM') as whole
                from record_access r
                join access_grant g on g.realm_id = r.realm_id
                join realm here on here.id = g.realm_id
                join role ro on ro.id = g.role_id and ro.compartment = here.compartment
                            and ro.partnership_id = here.partnership_id
                join role_permission rp on rp.role_id = ro.id and rp.permission = :permission
                join area_closure c on c.ancestor_id = g.area_id and c.area_id = r.area_id
                join account p on p.id = g.account_id and p.kind = 'person'
                join organisation o on o.id = g.organisation_id
                where r.record_id = any (:records::uuid[])
                  and (p.active_until is null or p.active_until > :today)
                  and g.held_from <= :today and (g.held_until is null or g.held_until >= :today)
                  and (ro.reach = 'WHOLE_REALM' or exists (
                    select from participation t where t.record_id = r.record_id and t.organisation_id = g.organisation_id
                                                and t.left_at is null))
                  and not exists (select from exclusion e where e.record_id = r.record_id and e.account_id = p.id
                                                           and e.lifted_at is null)
                  and exists (
                    select from sharing_agreement s join sharing_party sp on sp.agreement_id = s.id
                    where s.realm_id = g.realm_id and sp.organisation_id = g.organisation_id
                      and s.in_force_from <= :today and (s.ended_on is null or s.ended_on > :today)
                      and sp.joined_on <= :today and (sp.left_on is null or sp.left_on > :today))
                group by r.record_id, p.id, o.id
                order by organisation, p.name
                """)
                .param("records", new SqlArrayValue("uuid", records.toArray()))
                .param("permission", permission.name())
                .param("today", today)
                .query(Person.class)
                .list();
    }

    /** Who may do a kind of thing in a realm at all, whatever the record; by body and name. @param today Europe/London */
    public List<Holder> in(UUID realmId, Permission permission, LocalDate today) {
        return client.sql("""
                select distinct p.id as account_id, p.name, o.id as organisation_id, o.name as organisation
                from access_grant g
                join realm here on here.id = g.realm_id
                join role ro on ro.id = g.role_id and ro.compartment = here.compartment
                            and ro.partnership_id = here.partnership_id
                join role_permission rp on rp.role_id = ro.id and rp.permission = :permission
                join account p on p.id = g.account_id and p.kind = 'person'
                join organisation o on o.id = g.organisation_id
                where g.realm_id = :realm and (p.active_until is null or p.active_until > :today)
                  and g.held_from <= :today and (g.held_until is null or g.held_until >= :today)
                  and exists (
                    select from sharing_agreement s join sharing_party sp on sp.agreement_id = s.id
                    where s.realm_id = g.realm_id and sp.organisation_id = g.organisation_id
                      and s.in_force_from <= :today and (s.ended_on is null or s.ended_on > :today)
                      and sp.joined_on <= :today and (sp.left_on is null or sp.left_on > :today))
                order by organisation, p.name
                """)
                .param("permission", permission.name())
                .param("realm", realmId)
                .param("today", today)
                .query(Holder.class)
                .list();
    }
}
