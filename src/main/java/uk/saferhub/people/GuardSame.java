package uk.saferhub.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;

/**
 * An address that is safe from now on was often entered before, when nobody knew that it would be: what is kept of it openly,
 * ended or not and however it is written, becomes safe too. It stays with the body that held it.
 */
@Component
class GuardSame {

    private final JdbcClient client;

    GuardSame(JdbcClient client) {
        this.client = client;
    }

    /**
     * Of an address that was entered this moment. Where another body keeps it safe it is kept apart from now on, and nobody learns that.
     *
     * @return whether its own body keeps it safe, so that it is safe here too
     */
    boolean keptSafe(UUID addressId, Instant now) {
        return client.sql("select guard_address(:address, :today)")
                .param("address", addressId)
                .param("today", now.atZone(Actor.LONDON).toLocalDate())
                .query(Boolean.class)
                .single();
    }

    void guard(UUID personId, Address safe) {
        List<UUID> same = client
                .sql("""
                select id, person_id, organisation_id, do_not_write, line, postcode
                from person_address where person_id = :person and not safe_house
                """)
                .param("person", personId)
                .query((row, n) -> new KeptAddress(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        "",
                        false,
                        row.getBoolean("do_not_write"),
                        true,
                        row.getString("line"),
                        row.getString("postcode")))
                .stream()
                .filter(kept -> kept.is(safe.line(), safe.postcode()))
                .map(KeptAddress::id)
                .toList();
        client.sql("update person_address set safe_house = true where id = any (:same)")
                .param("same", same.toArray(UUID[]::new))
                .update();
    }
}
