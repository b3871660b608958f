package uk.saferhub.imports;

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

/** Work on files that takes longer than a request. */
@Component
class ImportQueue {

    /** @param done rows so far */
    record Work(UUID id, UUID importId, UUID accountId, WorkImport.Kind kind, int done) {}

    private final JdbcClient client;
    private final LeasedWork leased;

    ImportQueue(JdbcClient client, PlatformTransactionManager transactions, Clock clock) {
        this.client = client;
        this.leased = new LeasedWork("import_work", client, transactions, clock);
    }

    void ask(Import one, WorkImport.Kind kind, Actor actor) {
        client.sql("""
                insert into import_work (id, import_id, account_id, kind, asked_at, leased_until, done)
                values (:id, :import, :account, :kind, :now, :now, 0)
                """)
                .param("id", Keys.next())
                .param("import", one.id())
                .param("account", actor.accountId())
                .param("kind", kind.name())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** What waits or runs for an import. */
    Optional<Work> open(Import one) {
        return client.sql("""
                select w.id, w.import_id, w.account_id, w.kind, w.done from import_work w
                where w.import_id = :import and w.finished_at is null
                """).param("import", one.id()).query(Work.class).optional();
    }

    /** A piece that a job has taken. */
    Work of(UUID id) {
        return client.sql("select id, import_id, account_id, kind, done from import_work where id = :id")
                .param("id", id)
                .query(Work.class)
                .single();
    }

    LeasedWork leased() {
        return leased;
    }

    /** The reference that belongs to a key; reading it back is by {@link ImportStore#held}, with its locks. */
    String reference(Work work) {
        return client.sql("select i.reference from data_import i where i.id = :id")
                .param("id", work.importId())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
