package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sharing agreements of the realms in which somebody acts, with who is in each and who left it: one statement. */
@Component
class AgreementList {

    /** A partnership has about one for each compartment; those that ended come last. */
    static final int MOST = 200;

    /**
     * @param parties the bodies in it today, by name
     * @param left those that were in it and left
     */
    record Agreement(
            String title,
            String partnership,
            String compartment,
            String purpose,
            String gateway,
            LocalDate inForceFrom,
            @Nullable LocalDate endedOn,
            LocalDate reviewOn,
            String parties,
            String left) {}

    private final JdbcClient client;

    AgreementList(JdbcClient client) {
        this.client = client;
    }

    List<Agreement> of(Actor actor) {
        String realms = "{"
                + String.join(
                        ",",
                        actor.seats().stream()
                                .map(seat -> seat.realmId().toString())
                                .distinct()
                                .toList()) + "}";
        return client.sql("""
                select s.title, p.name as partnership, r.compartment, s.purpose, s.gateway, s.in_force_from, s.ended_on, s.review_on,
                       coalesce(string_agg(o.name, ', ' order by o.name)
                         filter (where sp.joined_on <= :today and (sp.left_on is null or sp.left_on > :today)), '') as parties,
                       coalesce(string_agg(o.name || ' on ' || to_char(sp.left_on, 'FMDD FMMonth YYYY'), ', ' order by sp.left_on, o.name)
                         filter (where sp.left_on <= :today), '') as "left"
                from sharing_agreement s
                join realm r on r.id = s.realm_id
                join partnership p on p.id = r.partnership_id
                left join sharing_party sp on sp.agreement_id = s.id
                left join organisation o on o.id = sp.organisation_id
                where s.realm_id = any (:realms::uuid[])
                group by s.id, p.name, r.compartment
                order by s.ended_on <= :today nulls first, p.name, r.compartment, s.title limit :most
                """)
                .param("realms", realms)
                .param("today", actor.today())
                .param("most", MOST)
                .query(Agreement.class)
                .list();
    }
}
