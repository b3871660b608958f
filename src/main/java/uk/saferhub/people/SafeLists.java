package uk.saferhub.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.SafeWords;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.people.SafeElsewhere.Leaving;
import uk.saferhub.people.SafeElsewhere.Paper;

/**
 * Asks for a whole list at once. A list names as many places as it has rows and is no guess, so that places are not counted; who
 * tries addresses by lists learns one word a list, and after five stops of a day nothing more.
 */
@Component
class SafeLists implements SafeWords {

    private final JdbcClient client;
    private final SafeElsewhere elsewhere;

    SafeLists(JdbcClient client, SafeElsewhere elsewhere) {
        this.client = client;
        this.elsewhere = elsewhere;
    }

    @Override
    public boolean mayLeave(String words, UUID record, Actor actor) {
        if (words.isBlank()) return true;
        Optional<UUID> realm = client.sql("select r.realm_id from record_label r where r.id = :record")
                .param("record", record)
                .query(UUID.class)
                .optional();
        // Where nothing says whose it is, nothing can be asked.
        if (realm.isEmpty()) return false;
        try {
            var leaving = new Leaving(
                    Paper.LIST, realm.get(), record, actor.seat(realm.get()).organisationId());
            return !elsewhere.names(words, leaving, actor);
        } catch (Refusal enough) {
            return false;
        }
    }
}
