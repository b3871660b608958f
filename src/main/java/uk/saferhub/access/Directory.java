package uk.saferhub.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.kernel.Keys;

/**
 * Writes the bodies and places that the locks speak of, as a released configuration names them. Every method makes what is
 * missing and corrects what is named differently, by its code; nothing is ever removed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Directory {

    private final JdbcClient client;

    Directory(JdbcClient client) {
        this.client = client;
    }

    /** @param kind csp, joint, county or district */
    public UUID partnership(String code, String name, String kind, String colour) {
        return client.sql("""
                insert into partnership (id, code, name, kind, colour) values (:id, :code, :name, :kind, :colour)
                on conflict (code) do update set name = excluded.name, kind = excluded.kind, colour = excluded.colour returning id
                """)
                .param("id", Keys.next())
                .param("code", code)
                .param("name", name)
                .param("kind", kind)
                .param("colour", colour)
                .query(UUID.class)
                .single();
    }

    /**
     * After how many days a partnership's grants lapse unless they are confirmed; null where they do not. Grants that had no such
     * day get one, counted from today.
     */
    public void confirmWithin(UUID partnershipId, @Nullable Integer days, LocalDate today) {
        boolean changed =
                client.sql("""
                update partnership set confirm_within = :days where id = :id and confirm_within is distinct from :days::integer
                """).param("days", days).param("id", partnershipId).update() > 0;
        if (!changed || days == null) return;
        client.sql("""
                update access_grant g set held_until = least(g.until_asked, :today::date + :days::integer) from realm r
                where r.id = g.realm_id and r.partnership_id = :id and r.compartment in ('hub', 'enforcement', 'governance')
                  and (g.held_until is null or g.held_until > :today::date + :days::integer)
                """)
                .param("today", today)
                .param("days", days)
                .param("id", partnershipId)
                .update();
    }

    public UUID realm(UUID partnershipId, String compartment) {
        return client.sql("""
                insert into realm (id, partnership_id, compartment) values (:id, :partnership, :compartment)
                on conflict (partnership_id, compartment) do update set compartment = excluded.compartment returning id
                """)
                .param("id", Keys.next())
                .param("partnership", partnershipId)
                .param("compartment", compartment)
                .query(UUID.class)
                .single();
    }

    public UUID organisation(String code, String name, String category) {
        return client.sql("""
                insert into organisation (id, code, name, category) values (:id, :code, :name, :category)
                on conflict (code) do update set name = excluded.name, category = excluded.category returning id
                """)
                .param("id", Keys.next())
                .param("code", code)
                .param("name", name)
                .param("category", category)
                .query(UUID.class)
                .single();
    }

    /** @param gssCode ONS code of the area, where it has one */
    public UUID area(String code, String name, String kind, @Nullable String gssCode) {
        return client.sql("""
                insert into area (id, code, name, kind, gss_code) values (:id, :code, :name, :kind, :gss)
                on conflict (code) do update set name = excluded.name, kind = excluded.kind, gss_code = excluded.gss_code returning id
                """)
                .param("id", Keys.next())
                .param("code", code)
                .param("name", name)
                .param("kind", kind)
                .param("gss", gssCode)
                .query(UUID.class)
                .single();
    }

    /** That one area lies in another. @param until last day, null while it holds */
    public void areaLink(UUID parentId, UUID childId, LocalDate from, @Nullable LocalDate until) {
        client.sql("""
                insert into area_link (id, parent_id, child_id, held_from, held_until) values (:id, :parent, :child, :from, :until)
                on conflict (parent_id, child_id, held_from) do update set held_until = excluded.held_until
                """)
                .param("id", Keys.next())
                .param("parent", parentId)
                .param("child", childId)
                .param("from", from)
                .param("until", until)
                .update();
    }

    /**
     * Computes the closure of the area tree anew, as it stands on that day. Call once after the links. An area that is no more
     * stays where it last lay, so that records of an abolished ward do not fall out of everybody's sight.
     */
    public void closeAreas(LocalDate today) {
        // Two at a time would both empty it and both fill it: at midnight on two nodes, or at the start while a release
        // comes in.
        client.sql("select pg_advisory_xact_lock(hashtext('area closure'))::text")
                .query(String.class)
                .single();
        client.sql("delete from area_closure").update();
        client.sql("""
                with recursive live as (
                  select parent_id, child_id from area_link l
                  where l.held_from <= :today
                    and (l.held_until is null or l.held_until >= :today
                         or not exists (select from area_link n where n.child_id = l.child_id and n.held_from <= :today
                                          and (n.held_until is null or n.held_until > l.held_until)))
                ), lies (ancestor_id, area_id) as (
                  select id, id from area
                  union
                  select live.parent_id, lies.area_id from lies join live on live.child_id = lies.ancestor_id
                )
                insert into area_closure (ancestor_id, area_id) select ancestor_id, area_id from lies
                """).param("today", today).update();
    }

    /** @param permissions all that the role may do: what it could do before and is not named is taken away */
    public UUID role(
            UUID partnershipId,
            String code,
            String label,
            String compartment,
            Reach reach,
            Collection<Permission> permissions) {
        UUID id = client.sql("""
                insert into role (id, partnership_id, code, label, compartment, reach)
                values (:id, :partnership, :code, :label, :compartment, :reach)
                on conflict (partnership_id, code) do update set label = excluded.label, compartment = excluded.compartment, reach = excluded.reach
                returning id
                """)
                .param("id", Keys.next())
                .param("partnership", partnershipId)
                .param("code", code)
                .param("label", label)
                .param("compartment", compartment)
                .param("reach", reach.name())
                .query(UUID.class)
                .single();
        String names = "{"
                + String.join(",", permissions.stream().map(Permission::name).toList()) + "}";
        client.sql("delete from role_permission where role_id = :role and permission <> all (:names::text[])")
                .param("role", id)
                .param("names", names)
                .update();
        client.sql(
                        "insert into role_permission (role_id, permission) select :role, unnest(:names::text[]) on conflict do nothing")
                .param("role", id)
                .param("names", names)
                .update();
        return id;
    }
}
