package uk.saferhub.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much somebody sees, roughly and at once: a statement over everything is made differently for those who see little. It
 * counts records of every kind, barred ones too, so that it is never shown and decides of nothing that is.
 */
@Component
public class Extent {

    private final JdbcClient client;

    Extent(JdbcClient client) {
        this.client = client;
    }

    /** Whether the bodies for whom somebody acts take part in no more records than this; never for whoever reads a whole area. */
    public boolean atMost(int records, Sight sight) {
        if (!sight.wholeSeats().isEmpty()) return false;
        return client.sql("""
                select count(*) <= :records from (
                  select from participation p where p.organisation_id = any (:agency_organisations::uuid[])
                    and p.realm_id = any (:agency_realms::uuid[]) and p.left_at is null limit :records + 1) part
                """)
                .params(sight.params())
                .param("records", records)
                .query(Boolean.class)
                .single();
    }
}
