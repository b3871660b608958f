package uk.saferhub.imports;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.tables.reading.UnreadableFile;

/** Has a piece of work done: a small file at once, a larger one by the job, so that nobody waits for a page. */
@Component
class AskWork {

    /** A file of some hundred rows takes a second or two. */
    private static final int AT_ONCE = 60_000;

    private final ImportQueue queue;
    private final WorkImport work;
    private final ImportStore store;

    AskWork(ImportQueue queue, WorkImport work, ImportStore store) {
        this.queue = queue;
        this.work = work;
        this.store = store;
    }

    /** The import, which nobody else changes until this transaction ends; refuses rather than waits for work on it. */
    Import held(String reference, Actor actor) {
        mayWork(store.one(reference, actor));
        return store.held(reference, actor);
    }

    private void mayWork(Import one) {
        ImportRules.mayWork(queue.open(one).isPresent()).orThrow();
    }

    /** What waits or runs for an import. */
    Optional<ImportQueue.Work> open(Import one) {
        return queue.open(one);
    }

    void work(Import one, WorkImport.Kind kind, Actor actor) {
        mayWork(one);
        if (one.fileSize() > AT_ONCE) {
            queue.ask(one, kind, actor);
            return;
        }
        try {
            work.work(kind, one.reference(), actor, Progress.SILENT);
        } catch (UnreadableFile told) {
            // Only a check may end like this: it has written nothing.
            if (kind != WorkImport.Kind.CHECK) throw told;
            store.failed(one, told.getMessage(), actor);
        }
    }
}
