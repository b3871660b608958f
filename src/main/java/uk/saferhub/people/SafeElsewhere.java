package uk.saferhub.people;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;

/**
 * Whether words that are about to leave name a safe address of any compartment, whoever may know it. The database compares them
 * and answers with one word; nothing else of it comes back. Each ask is on record, held back or not, and stays there where the
 * request that asked is refused: it is written in a transaction beside it.
 */
@Component
public class SafeElsewhere {

    /** On what the words would leave. What is typed may name few places; what is made of records more of them, within a day. */
    public enum Paper {
        /** Its own interlock looks after the safe addresses of its register; this, after all others. */
        LETTER(10),
        SUBJECT_ACCESS(Integer.MAX_VALUE),
        HANDED_OVER(5),
        USED_ELSEWHERE(20),
        STUDY(5),
        PAPER_COPY(Integer.MAX_VALUE),
        /** Made of many records, and its places are not counted against the papers of the day. */
        LIST(Integer.MAX_VALUE);

        private final int most;

        Paper(int most) {
            this.most = most;
        }
    }

    /** @param organisationId for whom they leave */
    public record Leaving(Paper paper, UUID realmId, UUID recordId, UUID organisationId) {}

    private final JdbcClient client;
    private final TransactionTemplate beside;

    SafeElsewhere(JdbcClient client, PlatformTransactionManager transactions) {
        this.client = client;
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws uk.saferhub.kernel.Refusal IDX-05-B, C or E where it is not answered */
    public Decision mayLeave(String words, Leaving leaving, Actor actor) {
        return SafeElsewhereRules.mayLeave(names(words, leaving, actor));
    }

    /**
     * Whether a safe address stands in the words. The caller stops for it and says no more than that.
     *
     * @throws uk.saferhub.kernel.Refusal IDX-05-B, C or E where it is not answered
     */
    public boolean names(String words, Leaving leaving, Actor actor) {
        if (words.isBlank()) return false;
        int places = leaving.paper() == Paper.LIST ? 0 : PlacesNamed.of(words);
        SafeElsewhereRules.fewPlaces(places, leaving.paper().most).orThrow();
        String answer = beside.execute(status -> ask(words, places, leaving, actor));
        SafeElsewhereRules.mayAsk(!"ENOUGH".equals(answer))
                .and(() -> SafeElsewhereRules.fewPlacesADay(!"PLACES".equals(answer)))
                .orThrow();
        return !"NO".equals(answer);
    }

    private String ask(String words, int places, Leaving leaving, Actor actor) {
        return client.sql("""
                select ask_about_safe_addresses(:words, :realm, :interlocked, :record, :body, :actor, :paper, :id, :now, :today,
                                                :places)
                """)
                .param("words", words)
                .param("realm", leaving.realmId())
                .param("interlocked", leaving.paper() == Paper.LETTER)
                .param("record", leaving.recordId())
                .param("body", leaving.organisationId())
                .param("actor", actor.accountId())
                .param("paper", leaving.paper().name())
                .param("id", Keys.next())
                .param("now", Timestamp.from(actor.now()))
                .param("today", actor.today())
                .param("places", places)
                .query(String.class)
                .single();
    }
}
