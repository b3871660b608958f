package uk.saferhub.people.premises;

import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Takes a place back that nobody has used: it stays in the database and is read no more (a policy of the table sees to that). */
@Component
public class WithdrawPremises {

    /** Added and imported: before anybody does something with it. */
    private static final int UNTOUCHED = 2;

    private final JdbcClient client;
    private final PremisesIndex index;
    private final Timeline timeline;

    WithdrawPremises(JdbcClient client, PremisesIndex index, Timeline timeline) {
        this.client = client;
        this.index = index;
        this.timeline = timeline;
    }

    /** @return false where it stays, because it is in use or the actor may not know it */
    public boolean withdraw(String reference, String reason, Actor actor) {
        Optional<Premises> known = index.known(reference, actor);
        if (known.isEmpty()) return false;
        Premises place = known.get();
        // Held, so that whoever names it at this moment is either seen here or comes after.
        client.sql("select id from premises where id = :id for update")
                .param("id", place.id())
                .query(UUID.class)
                .single();
        if (timeline.of(place.id()).size() > UNTOUCHED || isNamed(place.id())) return false;
        timeline.record(new Happening(
                place.realmId(),
                place.id(),
                actor.accountId(),
                actor.seat(place.realmId()).organisationId(),
                actor.now(),
                "premises_withdrawn",
                Map.of("reason", reason)));
        client.sql("""
            insert into premises_withdrawal (premises_id, realm_id, reason, withdrawn_by, withdrawn_at)
            values (:place, :realm, :reason, :by, :at)
            """)
                .param("place", place.id())
                .param("realm", place.realmId())
                .param("reason", reason)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        return true;
    }

    private boolean isNamed(UUID id) {
        return client.sql("""
            select exists (select from person_address a where a.premises_id = :id)
                or exists (select from index_link l where l.entry_id = :id or l.record_id = :id)
            """).param("id", id).query(Boolean.class).single();
    }
}
