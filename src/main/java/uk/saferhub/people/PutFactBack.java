package uk.saferhub.people;

import java.sql.Timestamp;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/**
 * Puts back what was taken back about somebody in error, with a reason (AUD-02). From then on they are found, compared and reached by
 * it again. Addresses, flags and relationships are entered anew, since each is looked at when it is entered.
 */
@Component
class PutFactBack {

    static final Set<FactKind> KINDS = Set.of(
            FactKind.NAME,
            FactKind.BORN,
            FactKind.ABOUT,
            FactKind.PHONE,
            FactKind.EMAIL,
            FactKind.NUMBER,
            FactKind.NEED);

    private final JdbcClient client;
    private final Learn learn;

    PutFactBack(JdbcClient client, Learn learn) {
        this.client = client;
        this.learn = learn;
    }

    /** @throws uk.saferhub.kernel.Refusal IDX-01-C where somebody put it back meanwhile */
    void put(PersonPage.Entry person, Facts.TakenBack gone, String reason, Actor actor) {
        int put = client.sql("""
                update person_fact_withdrawal set fact_id = :none, put_back_fact_id = fact_id, put_back_reason = :reason,
                  put_back_by = :by, put_back_at = :now
                where fact_id = :fact and person_id = :person and put_back_at is null and not safe
                """)
                .param("none", Keys.next())
                .param("reason", reason)
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("fact", gone.id())
                .param("person", person.id())
                .update();
        FactRules.stands(put == 1).orThrow();
        if (gone.kind() == FactKind.NAME) besideTheOther(gone.id());
        learn.tell(person, "fact_put_back", actor);
    }

    /** The name that lists show goes on being that: the one that comes back is another of theirs. */
    private void besideTheOther(UUID name) {
        client.sql("update person_name set kind = 'alias' where id = :name and kind = 'name'")
                .param("name", name)
                .update();
    }
}
