package uk.saferhub.retention;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.timeline.Erasure;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/**
 * Carries out disposals that two people agreed on, a few at a time: the record's content goes, its skeleton stays, and the
 * disposal becomes its certificate. What was held or opened again since it was approved is left alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DisposalRun {

    /** So that a run that nobody meant to be so large ends early. */
    static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(DisposalRun.class);

    private static final String MARK = "Its content was destroyed under the retention schedule";

    private final JdbcClient client;
    private final Disposals disposals;
    private final DueNow due;
    private final Erasure erasure;
    private final Participations participations;
    private final Written written;

    DisposalRun(
            JdbcClient client,
            Disposals disposals,
            DueNow due,
            Erasure erasure,
            Participations participations,
            Written written) {
        this.client = client;
        this.disposals = disposals;
        this.due = due;
        this.erasure = erasure;
        this.participations = participations;
        this.written = written;
    }

    /** How many rows of one table were, or would be, deleted and emptied. */
    record Rows(String tableName, long destroyed, long emptied) {}

    /** Which were carried out, and which were left alone though they are approved. */
    record Ran(List<Disposal> done, List<Disposal> left) {}

    /** What the log and the timeline are told, and a transaction within that of the request. */
    @Component
    record Written(ReadLog log, Timeline timeline, TransactionTemplate apart) {

        Written {
            apart = new TransactionTemplate(java.util.Objects.requireNonNull(apart.getTransactionManager()));
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        }
    }

    /** What a disposal of that record would delete and empty today, table by table. Changes nothing. */
    List<Rows> dryRun(UUID record) {
        return client.sql("""
                select table_name, sum(destroyed)::bigint as destroyed, sum(emptied)::bigint as emptied
                from disposal_rows(:record) group by table_name order by table_name
                """).param("record", record).query(Rows.class).list();
    }

    /** What a disposal deleted and emptied. */
    List<Rows> rows(Disposal disposal) {
        return client.sql("""
                select table_name, destroyed, emptied from disposal_count where disposal_id = :disposal order by table_name
                """)
                .param("disposal", disposal.id())
                .query(Rows.class)
                .list();
    }

    /**
     * Carries out at most {@link #MOST}. What may not be destroyed now, or what the database would not let go because somebody was
     * writing in it, is left alone; the others are done.
     */
    Ran run(Actor actor) {
        var done = new ArrayList<Disposal>();
        var left = new ArrayList<Disposal>();
        // What is held back for now stands before others for years: it is passed over, and takes nobody's turn.
        for (Disposal next : disposals.approved(actor, 10 * MOST)) {
            if (done.size() == MOST) break;
            disposals.lock(next.recordId());
            hold(next);
            if (RetentionRules.mayDispose(due.of(actor, next), Standing.APPROVED)
                            .isAllowed()
                    && destroyed(next)) {
                tell(actor, next);
                done.add(next);
            } else left.add(next);
        }
        return new Ran(done, left);
    }

    /** From here on nobody can put a legal hold on it, or on what goes with it; one that was being put is waited for and seen. */
    private void hold(Disposal disposal) {
        client.sql("select disposal_still(:disposal)")
                .param("disposal", disposal.id())
                .query((row, n) -> n)
                .list();
    }

    /** Whether its rows went: of one that the database refuses, none. */
    private boolean destroyed(Disposal disposal) {
        // First, since the entry of this request is kept under the key of what was read first.
        written.log().read(disposal.id());
        try {
            written.apart()
                    .executeWithoutResult(savepoint -> client.sql("select dispose_of(:disposal)")
                            .param("disposal", disposal.id())
                            .query((row, n) -> n)
                            .list());
            return true;
        } catch (DataAccessException refused) {
            // Its message may quote the row.
            LOG.warn(
                    "Disposal {} was left alone: the database refused it ({})",
                    disposal.reference(),
                    refused.getRootCause() instanceof SQLException sql ? sql.getSQLState() : "no state");
            return false;
        }
    }

    private void tell(Actor actor, Disposal disposal) {
        List<UUID> subjects = client.sql("select record_id from disposal_subject where disposal_id = :disposal")
                .param("disposal", disposal.id())
                .query(UUID.class)
                .list();
        long words = erasure.erase(subjects, new DisposalHand(client, disposal.id()));
        disposals.step(disposal, "DONE", "", actor);
        participations.mark(disposal.recordId(), MARK);
        long destroyed = rows(disposal).stream().mapToLong(Rows::destroyed).sum();
        written.timeline()
                .record(new Happening(
                        disposal.realmId(),
                        disposal.id(),
                        actor.accountId(),
                        actor.seat(disposal.realmId()).organisationId(),
                        actor.now(),
                        "content_destroyed",
                        Map.of("record", disposal.recordReference(), "rows", destroyed, "events", words)));
        for (UUID subject : subjects) written.timeline().end(subject, disposal.realmId());
    }
}
