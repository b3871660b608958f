package uk.saferhub.briefings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import uk.saferhub.access.Actor;
import uk.saferhub.access.LeasedWork;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;

/** Rounds that wait to be made, and how far the one in hand is. */
@Component
class RoundQueue {

    /** @param done wards so far @param ofAll wards in all, 0 while they are not known */
    record Work(UUID id, UUID roundId, UUID accountId, int done, int ofAll) {}

    private final JdbcClient client;
    private final LeasedWork leased;

    RoundQueue(JdbcClient client, PlatformTransactionManager transactions, Clock clock) {
        this.client = client;
        this.leased = new LeasedWork("briefing_work", client, transactions, clock);
    }

    void ask(Round round, Actor actor) {
        client.sql("""
                insert into briefing_work (id, round_id, account_id, asked_at, leased_until, done, of_all)
                values (:id, :round, :account, :now, :now, 0, 0)
                """)
                .param("id", Keys.next())
                .param("round", round.id())
                .param("account", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** What waits or runs for a round. */
    Optional<Work> open(Round round) {
        return client.sql("""
                select id, round_id, account_id, done, of_all from briefing_work where round_id = :round and finished_at is null
                """).param("round", round.id()).query(Work.class).optional();
    }

    /** A piece that a job has taken. */
    Work of(UUID id) {
        return client.sql("select id, round_id, account_id, done, of_all from briefing_work where id = :id")
                .param("id", id)
                .query(Work.class)
                .single();
    }

    /** How far it is; of how many wards is said with the first. */
    void tell(Work work, int done, int ofAll) {
        if (done == 1)
            leased.beside(() -> client.sql("update briefing_work set of_all = :all where id = :id")
                    .param("all", ofAll)
                    .param("id", work.id())
                    .update());
        leased.tell(work.id(), done);
    }

    LeasedWork leased() {
        return leased;
    }

    /** The reference that belongs to a key; reading it back is by {@link RoundStore#one}, with its locks. */
    String reference(Work work) {
        return client.sql("select reference from briefing_round where id = :id")
                .param("id", work.roundId())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
