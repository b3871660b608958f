package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The accounts, grants and roles of the partnerships whose accounts somebody manages. Others' are as if there were none. */
@Component
class AccountBook {

    private static final String MINE =
            "r.partnership_id in (select partnership_id from realm where id = any (:realms::uuid[]))";

    private static final String ONE = """
            select a.id, a.reference, a.name, a.email, a.totp_secret is not null as second_factor,
                   a.active_until is null or a.active_until > :now as active,
                   case when a.password_shared then a.password_given_at end as given_at,
                   coalesce(string_agg(distinct o.name, ', ' order by o.name)
                     filter (where g.held_until is null or g.held_until >= :today), '') as organisations
            from account a join access_grant g on g.account_id = a.id join realm r on r.id = g.realm_id
            join organisation o on o.id = g.organisation_id
            where a.kind = 'person' and %s and (:reference::text is null or a.reference = :reference)
            group by a.id order by a.name, a.reference limit 1000
            """.formatted(MINE);

    private final JdbcClient client;

    AccountBook(JdbcClient client) {
        this.client = client;
    }

    /**
     * @param givenAt when somebody else typed the password that the holder has still to replace; null where there is none
     * @param organisations for which the person acts here today, by name
     */
    record Person(
            UUID id,
            String reference,
            String name,
            String email,
            boolean secondFactor,
            boolean active,
            @Nullable Instant givenAt,
            String organisations) {}

    /** A grant that is or was held. @param givenBy the name of whoever gave it */
    record Given(
            UUID id,
            String role,
            String organisation,
            String partnership,
            String compartment,
            String area,
            LocalDate heldFrom,
            @Nullable LocalDate heldUntil,
            String givenBy) {

        boolean live(LocalDate today) {
            return heldUntil == null || !heldUntil.isBefore(today);
        }
    }

    /** A role that can be granted. @param may the permissions, by name */
    record Role(
            String code,
            String label,
            String partnership,
            String partnershipName,
            String compartment,
            UUID realmId,
            String reach,
            List<String> may) {}

    /** A body or an area that a form offers. */
    record Named(String code, String name) {}

    List<Person> people(Actor actor) {
        return people(actor, null);
    }

    /** @throws NotFound where the account is not one of theirs */
    Person person(Actor actor, String reference) {
        return people(actor, reference).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Codes of the partnerships whose accounts the actor manages. */
    List<String> partnerships(Actor actor) {
        return actor.seats().stream().map(Seat::partnership).distinct().toList();
    }

    /** Newest first, ended ones too. */
    List<Given> grants(Actor actor, UUID account) {
        return client.sql("""
                select g.id, ro.label as role, o.name as organisation, p.name as partnership, r.compartment, a.name as area,
                       g.held_from, g.held_until, b.name as given_by
                from access_grant g join role ro on ro.id = g.role_id join organisation o on o.id = g.organisation_id
                join realm r on r.id = g.realm_id join partnership p on p.id = r.partnership_id
                join area a on a.id = g.area_id join account b on b.id = g.granted_by
                where g.account_id = :account and %s order by g.held_from desc, ro.label
                """.formatted(MINE))
                .param("account", account)
                .param("realms", realms(actor))
                .query(Given.class)
                .list();
    }

    /** Whether the person holds or held a grant in a partnership that the actor does not manage. */
    boolean elsewhere(Actor actor, UUID account) {
        return client.sql("""
                select exists (select from access_grant g join realm r on r.id = g.realm_id
                  where g.account_id = :account and not %s and (g.held_until is null or g.held_until >= :today))
                """.formatted(MINE))
                .param("account", account)
                .param("today", actor.today())
                .param("realms", realms(actor))
                .query(Boolean.class)
                .single();
    }

    List<Role> roles(Actor actor) {
        return client.sql("""
                select ro.code, ro.label, p.code as partnership, p.name as partnership_name, ro.compartment, r.id as realm_id, ro.reach,
                       coalesce(array_agg(rp.permission order by rp.permission) filter (where rp.permission is not null), '{}') as may
                from role ro join partnership p on p.id = ro.partnership_id
                join realm r on r.partnership_id = p.id and r.compartment = ro.compartment
                left join role_permission rp on rp.role_id = ro.id
                where %s group by ro.id, p.id, r.id order by p.name, ro.compartment, ro.label
                """.formatted(MINE))
                .param("realms", realms(actor))
                .query((row, n) -> new Role(
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("partnership"),
                        row.getString("partnership_name"),
                        row.getString("compartment"),
                        row.getObject("realm_id", UUID.class),
                        row.getString("reach"),
                        List.of((String[]) row.getArray("may").getArray())))
                .list();
    }

    Optional<Role> role(Actor actor, String partnership, String code) {
        return roles(actor).stream()
                .filter(role ->
                        role.partnership().equals(partnership) && role.code().equals(code))
                .findFirst();
    }

    /** Bodies in a sharing agreement of these partnerships: with no signature a grant opens nothing. */
    List<Named> organisations(Actor actor) {
        return client.sql("""
                select distinct o.code, o.name from sharing_agreement s join realm r on r.id = s.realm_id
                join sharing_party sp on sp.agreement_id = s.id join organisation o on o.id = sp.organisation_id
                where %s and sp.left_on is null and (s.ended_on is null or s.ended_on > :today) order by o.name
                """.formatted(MINE))
                .param("realms", realms(actor))
                .param("today", actor.today())
                .query(Named.class)
                .list();
    }

    /** Areas within those for which the actor manages accounts, the widest first. */
    List<Named> areas(Actor actor) {
        return client.sql("""
                select a.code, a.name from area a
                where a.id in (select c.area_id from area_closure c where c.ancestor_id = any (:areas::uuid[]))
                order by (select count(*) from area_closure w where w.ancestor_id = a.id) desc, a.name limit 500
                """)
                .param("areas", array(actor.seats().stream().map(Seat::areaId).toList()))
                .query(Named.class)
                .list();
    }

    private List<Person> people(Actor actor, @Nullable String reference) {
        return client.sql(ONE)
                .param("reference", reference)
                .params(Map.of("realms", realms(actor), "today", actor.today(), "now", Timestamp.from(actor.now())))
                .query(Person.class)
                .list();
    }

    private static SqlArrayValue realms(Actor actor) {
        return array(actor.seats().stream().map(Seat::realmId).toList());
    }

    private static SqlArrayValue array(List<UUID> ids) {
        return new SqlArrayValue("uuid", ids.stream().distinct().toArray());
    }
}
