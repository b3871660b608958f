package uk.saferhub.oversight;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seals;
import uk.saferhub.access.Seat;
import uk.saferhub.people.PeopleSearched;

/** Keeps that somebody was searched for, as a seal of the words and whether they held the searcher's own name. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SearchTraces {

    private final JdbcClient client;
    private final Seals seals;

    SearchTraces(JdbcClient client, Seals seals) {
        this.client = client;
        this.seals = seals;
    }

    @EventListener
    void searched(PeopleSearched searched) {
        Actor actor = searched.actor();
        List<String> words = words(searched.typed());
        if (words.isEmpty()) return;
        var realms = new SqlArrayValue(
                "uuid", actor.seats().stream().map(Seat::realmId).distinct().toArray());
        client.sql("""
                insert into search_trace (id, realm_id, account_id, searched_at, words_key, own_name)
                select gen_random_uuid(), realm, :account, :now, :words, :own from unnest(:realms::uuid[]) realm
                """)
                .param("account", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("words", seals.of("search", String.join(" ", words)))
                .param("own", isOwnName(words, actor.name()))
                .param("realms", realms)
                .update();
    }

    /** Whatever else was typed, a date of birth for example. */
    static boolean isOwnName(List<String> words, String name) {
        List<String> own = words(name);
        return own.size() > 1 && words.containsAll(own);
    }

    /** In the order of the alphabet, so that words turned round are the same words. */
    static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
