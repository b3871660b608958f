package uk.saferhub.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;

/** Work on files that takes longer than a request. */
@Component
class ImportQueue {

    /** Work that is taken up again after this long without a sign of life, such as after the power failed. */
    private static final int LEASE_SECONDS = 90;

    /** @param done rows so far */
    record Work(UUID id, UUID importId, UUID accountId, WorkImport.Kind kind, int done) {}

    private final JdbcClient client;

    ImportQueue(JdbcClient client) {
        this.client = client;
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

    /** Takes the work that has waited longest and that nobody is at; for this caller alone. */
    Optional<Work> take(Instant now) {
        return client.sql("""
                update import_work set leased_until = :until, done = 0 where id = (
                  select id from import_work where finished_at is null and leased_until <= :now
                  order by asked_at limit 1 for update skip locked)
                returning id, import_id, account_id, kind, done
                """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plusSeconds(LEASE_SECONDS)))
                .query(Work.class)
                .optional();
    }

    void tell(Work work, int done, Instant now) {
        client.sql("update import_work set done = :done, leased_until = :until where id = :id and finished_at is null")
                .param("id", work.id())
                .param("done", done)
                .param("until", Timestamp.from(now.plusSeconds(LEASE_SECONDS)))
                .update();
    }

    void finish(Work work, Instant now) {
        client.sql("update import_work set finished_at = :now where id = :id")
                .param("id", work.id())
                .param("now", Timestamp.from(now))
                .update();
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
