package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that waits in a table of its feature until a job does it, in the name of whoever asked. The table has the columns id, asked_at,
 * leased_until, done and finished_at. Several programs may take from it, and each piece is one's alone; where a program stops in the
 * middle, the piece is taken up again from its beginning once its lease has run out.
 */
public final class LeasedWork {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedWork.class);

    private static final int LEASE_SECONDS = 90;
    private static final Duration RENEWAL = Duration.ofSeconds(25);

    private final String table;
    private final JdbcClient client;
    private final TransactionTemplate beside;
    private final Clock clock;
    private final Duration renewal;

    /** @param table its name, written by a programmer and never by a user */
    public LeasedWork(String table, JdbcClient client, PlatformTransactionManager transactions, Clock clock) {
        this(table, client, transactions, clock, RENEWAL);
    }

    /** @param renewal how often a lease is renewed while its piece is worked at; less than the ninety seconds that it lasts */
    public LeasedWork(
            String table, JdbcClient client, PlatformTransactionManager transactions, Clock clock, Duration renewal) {
        this.renewal = renewal;
        this.table = table;
        this.client = client;
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Does what waits, what has waited longest first, until nothing is left. @param doing gets the key of the piece */
    public void each(Consumer<UUID> doing) {
        for (Optional<UUID> next = take(); next.isPresent(); next = take()) {
            try (Held held = hold(next.get())) {
                doing.accept(next.get());
            }
        }
    }

    /**
     * Holds a piece for as long as it is worked at: its lease is renewed beside the work, since one long step, such as the
     * writing of a large file, tells nothing and would be taken for a program that stopped.
     */
    private Held hold(UUID work) {
        CountDownLatch done = new CountDownLatch(1);
        Thread beat = Thread.ofPlatform().daemon().name("lease " + table).start(() -> renew(work, done));
        return () -> {
            done.countDown();
            try {
                beat.join(Duration.ofSeconds(10));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void renew(UUID work, CountDownLatch done) {
        try {
            while (!done.await(renewal.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    beside(() -> client.sql("update %s set leased_until = :until where id = :id and finished_at is null"
                                    .formatted(table))
                            .param("id", work)
                            .param("until", lease())
                            .update());
                } catch (RuntimeException later) {
                    LOG.warn("the lease of {} {} could not be renewed; it is tried again", table, work, later);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private Optional<UUID> take() {
        return beside.execute(status -> client.sql("""
                update %1$s set leased_until = :until, done = 0 where id = (
                  select id from %1$s where finished_at is null and leased_until <= :now
                  order by asked_at limit 1 for update skip locked)
                returning id
                """.formatted(table))
                .param("now", Timestamp.from(clock.instant()))
                .param("until", lease())
                .query(UUID.class)
                .optional());
    }

    /** Says how far a piece is, at once and whatever becomes of the work, so that a page can show it; its lease begins anew. */
    public void tell(UUID work, int done) {
        beside(() -> client.sql("""
                update %s set done = :done, leased_until = :until where id = :id and finished_at is null
                """.formatted(table))
                .param("id", work)
                .param("done", done)
                .param("until", lease())
                .update());
    }

    /** In the caller's transaction, so that it is done when what it did is there. */
    public void finish(UUID work) {
        client.sql("update %s set finished_at = :now where id = :id".formatted(table))
                .param("id", work)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** In a transaction of its own, which stands whatever becomes of the caller's. */
    public void beside(Runnable what) {
        beside.executeWithoutResult(status -> what.run());
    }

    private Timestamp lease() {
        Instant until = clock.instant().plusSeconds(LEASE_SECONDS);
        return Timestamp.from(until);
    }
}
