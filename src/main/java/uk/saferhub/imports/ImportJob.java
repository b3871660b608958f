package uk.saferhub.imports;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.tables.reading.UnreadableFile;
import uk.saferhub.web.Words;

/**
 * Does what waits, one after the other, each in the name of whoever asked and in one transaction. Where the program stops in the
 * middle nothing is written, and the work is done from its beginning when it runs again.
 */
@Component
class ImportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final int EVERY = 100;

    private final ImportQueue queue;
    private final WorkImport work;
    private final ImportStore store;
    private final Desk desk;

    ImportJob(ImportQueue queue, WorkImport work, ImportStore store, Desk desk) {
        this.queue = queue;
        this.work = work;
        this.store = store;
        this.desk = desk;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void run() {
        queue.leased().each(id -> run(queue.of(id)));
    }

    private void run(ImportQueue.Work asked) {
        try {
            serve(asked, "import: " + asked.kind(), (reference, actor) -> {
                work.work(asked.kind(), reference, actor, done -> tell(asked, done));
                queue.leased().finish(asked.id());
            });
        } catch (RuntimeException failed) {
            String why = failed instanceof Refusal || failed instanceof UnreadableFile
                    ? failed.getMessage()
                    : Words.of(ImportJob.class).text("failed");
            LOG.warn("import work {} failed: {}", asked.id(), failed.getClass().getName());
            giveUp(asked, why);
        }
    }

    /** Nobody waits for work that cannot be done; whoever lost the right to it meanwhile is told nothing. */
    private void giveUp(ImportQueue.Work asked, String why) {
        try {
            serve(
                    asked,
                    "import: ended without a result",
                    (reference, actor) -> store.failed(store.held(reference, actor), why, actor));
        } catch (RuntimeException mayNotAnyMore) {
            LOG.warn(
                    "import work {} could not be told: {}",
                    asked.id(),
                    mayNotAnyMore.getClass().getName());
        }
        queue.leased().beside(() -> queue.leased().finish(asked.id()));
    }

    private void serve(ImportQueue.Work asked, String about, java.util.function.BiConsumer<String, Actor> what) {
        desk.serve(asked.accountId(), Permission.IMPORT_RECORDS, List.of(), about, actor -> {
            what.accept(queue.reference(asked), actor);
            return true;
        });
    }

    private void tell(ImportQueue.Work asked, int done) {
        if (done % EVERY == 0) queue.leased().tell(asked.id(), done);
    }
}
