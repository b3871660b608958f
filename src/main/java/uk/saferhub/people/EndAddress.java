package uk.saferhub.people;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Says that somebody no longer lives somewhere: since when and why. */
@Component
class EndAddress {

    private final JdbcClient client;
    private final Timeline timeline;

    EndAddress(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** Ending what has ended does nothing. */
    void end(PersonPage.Entry person, PersonPage.Home home, LocalDate until, String reason, Actor actor) {
        AddressRules.mayEnd(home.from(), until, actor.today()).orThrow();
        int ended = client.sql("""
                update person_address set held_until = :until, end_reason = :reason, ended_by = :by, ended_at = :at
                where id = :id and person_id = :person and held_until is null
                """)
                .param("until", until)
                .param("reason", reason)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .param("id", home.id())
                .param("person", person.id())
                .update();
        if (ended == 0) return;
        UUID organisation = actor.seat(person.realmId()).organisationId();
        timeline.record(new Happening(
                person.realmId(),
                person.id(),
                actor.accountId(),
                organisation,
                actor.now(),
                "address_ended",
                Map.of()));
    }
}
