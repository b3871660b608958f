package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies that may be asked to work on a record: those that have signed a live sharing agreement of its realm. */
@Component
public class Signatories {

    private final JdbcClient client;

    Signatories(JdbcClient client) {
        this.client = client;
    }

    /** A body; forms name it by its code. */
    public record Body(UUID id, String code, String name) {}

    /** Those of a day (Europe/London), by name. */
    public List<Body> of(UUID realmId, LocalDate day) {
        return client.sql("""
                select distinct o.id, o.code, o.name from sharing_agreement a
                join sharing_party p on p.agreement_id = a.id join organisation o on o.id = p.organisation_id
                where a.realm_id = :realm and a.in_force_from <= :day and (a.ended_on is null or a.ended_on > :day)
                  and p.joined_on <= :day and (p.left_on is null or p.left_on > :day)
                order by o.name
                """)
                .param("realm", realmId)
                .param("day", day)
                .query(Body.class)
                .list();
    }
}
