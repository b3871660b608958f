package uk.saferhub.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up realms: which there are is configuration and nobody's secret. */
@Component
public class Realms {

    private static final String SELECT = """
            select r.id, r.partnership_id, p.code as partnership, r.compartment
            from realm r join partnership p on p.id = r.partnership_id
            """;

    private final JdbcClient client;

    Realms(JdbcClient client) {
        this.client = client;
    }

    /** @throws NotFound where no such partnership or compartment is configured */
    public Realm named(String partnership, String compartment) {
        return client.sql(SELECT + "where p.code = :partnership and r.compartment = :compartment")
                .param("partnership", partnership)
                .param("compartment", compartment)
                .query(Realm.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Every realm of a partnership, by compartment. */
    public List<Realm> all(String partnership) {
        return client.sql(SELECT + "where p.code = :partnership order by r.compartment")
                .param("partnership", partnership)
                .query(Realm.class)
                .list();
    }

    public Realm of(UUID realmId) {
        return client.sql(SELECT + "where r.id = :id")
                .param("id", realmId)
                .query(Realm.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
