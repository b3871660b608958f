package uk.saferhub.briefings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;

/** Rounds that wait to be made, and how far the one in hand is. */
@Component
class RoundQueue {

    /** Work that is taken up again after this long without a sign of life, such as after the power failed. */
    private static final int LEASE_SECONDS = 90;

    /** @param done wards so far @param ofAll wards in all, 0 while they are not known */
    record Work(UUID id, UUID roundId, UUID accountId, int done, int ofAll) {}

    private final JdbcClient client;

    RoundQueue(JdbcClient client) {
        this.client = client;
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

    /** Takes the work that has waited longest and that nobody is at; for this caller alone. */
    Optional<Work> take(Instant now) {
        return client.sql("""
                update briefing_work set leased_until = :until, done = 0 where id = (
                  select id from briefing_work where finished_at is null and leased_until <= :now
                  order by asked_at limit 1 for update skip locked)
                returning id, round_id, account_id, done, of_all
                """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plusSeconds(LEASE_SECONDS)))
                .query(Work.class)
                .optional();
    }

    void tell(Work work, int done, int ofAll, Instant now) {
        client.sql("""
                update briefing_work set done = :done, of_all = :all, leased_until = :until where id = :id and finished_at is null
                """)
                .param("id", work.id())
                .param("done", done)
                .param("all", ofAll)
                .param("until", Timestamp.from(now.plusSeconds(LEASE_SECONDS)))
                .update();
    }

    void finish(Work work, Instant now) {
        client.sql("update briefing_work set finished_at = :now where id = :id")
                .param("id", work.id())
                .param("now", Timestamp.from(now))
                .update();
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
