package uk.saferhub.crimedata.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import uk.saferhub.access.Actor;
import uk.saferhub.access.LeasedWork;
import uk.saferhub.crimedata.Stated;

/** Imports that were asked for in a browser: those that wait, how far the one in hand is, and what was decided about each. */
@Component
public class CrimeQueue {

    private static final String SELECT = """
            select id, account_id, asked_by, asked_at, files, force, month, areas, accepts, reason, doing, done, finished_at, began_at,
                   failure
              from crime_work
            """;

    /** How soon one that found another import running tries again. */
    private static final int SECONDS_LATER = 5;

    private final JdbcClient client;
    private final LeasedWork leased;
    private final Clock clock;

    CrimeQueue(JdbcClient client, PlatformTransactionManager transactions, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.leased = new LeasedWork("crime_work", client, transactions, clock);
    }

    /**
     * Notes an import with what was decided about it.
     *
     * @param reason why rows that cannot be read may be left out; empty where they may not
     * @param began the moment of an import that has been done already; null for one that waits
     */
    public void ask(UUID id, List<String> files, Stated stated, String reason, @Nullable Instant began, Actor actor) {
        client.sql("""
                insert into crime_work (id, account_id, asked_by, asked_at, leased_until, files, force, month, areas, accepts,
                                        reason, doing, done, finished_at, began_at)
                values (:id, :account, :by, :now, :now, :files, :force, :month, :areas, :accepts, :reason, '', 0,
                        :finished::timestamptz, :began::timestamptz)
                """)
                .param("id", id)
                .param("account", actor.accountId())
                .param("by", actor.name())
                .param("now", Timestamp.from(actor.now()))
                .param("files", String.join("\n", files))
                .param("force", stated.force())
                .param("month", stated.month() == null ? "" : stated.month().toString())
                .param("areas", stated.areas() == null ? "" : stated.areas().slug())
                .param("accepts", !reason.isEmpty())
                .param("reason", reason)
                .param("finished", began == null ? null : Timestamp.from(actor.now()))
                .param("began", began == null ? null : Timestamp.from(began))
                .update();
    }

    public Optional<Asked> one(UUID id) {
        return client.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Asked.class)
                .optional();
    }

    /** What was asked for when the import of that moment was. */
    public Optional<Asked> of(Instant began) {
        return client.sql(SELECT + " where began_at = :began order by asked_at limit 1")
                .param("began", Timestamp.from(began))
                .query(Asked.class)
                .optional();
    }

    /** What waits or runs, and what failed since that moment; the oldest first. */
    public List<Asked> open(Instant since) {
        return client.sql(SELECT + """
                 where finished_at is null or failure is not null and finished_at > :since order by asked_at limit 50
                """)
                .param("since", Timestamp.from(since))
                .query(Asked.class)
                .list();
    }

    Set<UUID> waiting() {
        return new HashSet<>(client.sql("select id from crime_work where finished_at is null")
                .query(UUID.class)
                .list());
    }

    /** The imported files with rows that could not be read. */
    Set<UUID> filesWithRejects() {
        return new HashSet<>(client.sql("select id from crime_file where rows_rejected > 0")
                .query(UUID.class)
                .list());
    }

    /** Says how far it is, so that its page can show it. */
    void tell(Asked work, String doing, long rows) {
        leased.beside(() -> client.sql("update crime_work set doing = :doing where id = :id and doing <> :doing")
                .param("doing", doing)
                .param("id", work.id())
                .update());
        leased.tell(work.id(), (int) Math.min(Integer.MAX_VALUE, rows));
    }

    /** In the transaction of the import, so that the two are there together or not at all. */
    void done(Asked work, Instant began) {
        client.sql("update crime_work set began_at = :began where id = :id")
                .param("began", Timestamp.from(began))
                .param("id", work.id())
                .update();
        leased.finish(work.id());
    }

    void failed(Asked work, String why) {
        leased.beside(() -> {
            client.sql("update crime_work set failure = :why where id = :id")
                    .param("why", why)
                    .param("id", work.id())
                    .update();
            leased.finish(work.id());
        });
    }

    /** It is taken up again shortly, rather than when its lease has run out. */
    void later(Asked work) {
        leased.beside(() -> client.sql("update crime_work set leased_until = :later, doing = '' where id = :id")
                .param("later", Timestamp.from(clock.instant().plusSeconds(SECONDS_LATER)))
                .param("id", work.id())
                .update());
    }

    LeasedWork leased() {
        return leased;
    }
}
