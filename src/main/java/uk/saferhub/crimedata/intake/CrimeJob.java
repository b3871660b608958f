package uk.saferhub.crimedata.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Forbidden;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.ImportReport;
import uk.saferhub.crimedata.ImportRunning;
import uk.saferhub.crimedata.store.CrimeStore;

/**
 * Imports what waits, one after the other, each in the name of whoever asked and in one transaction. Where the program stops in
 * the middle nothing is written, and the import begins anew when the program runs again: its files are in the {@link Inbox}.
 */
@Component
class CrimeJob {

    private static final Logger LOG = LoggerFactory.getLogger(CrimeJob.class);

    /** A request that is still sending its files has had that long. */
    private static final Duration SENDING = Duration.ofDays(1);

    private final CrimeQueue queue;
    private final Inbox inbox;
    private final CrimeData crime;
    private final CrimeStore store;
    private final Desk desk;
    private final Clock clock;

    CrimeJob(CrimeQueue queue, Inbox inbox, CrimeData crime, CrimeStore store, Desk desk, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.inbox = inbox;
        this.crime = crime;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void run() {
        queue.leased().each(id -> queue.one(id).ifPresent(this::run));
    }

    @Scheduled(fixedDelay = 12, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        inbox.sweep(queue.waiting(), clock.instant().minus(SENDING));
        // An import that was killed leaves a list of rejected rows of which nothing else knows.
        Inbox.sweep(store.rejects(), queue.filesWithRejects(), clock.instant().minus(SENDING));
    }

    private void run(Asked work) {
        try {
            desk.serve(work.accountId(), Permission.IMPORT_CRIME, "crime import", actor -> {
                ImportReport report = crime.importFrom(
                        inbox.files(work.id()),
                        actor.name(),
                        work.incomplete(),
                        work.stated(),
                        new Told(queue, work, clock));
                queue.done(work, report.files().getFirst().at());
                return true;
            });
            remove(work.id());
        } catch (ImportRunning another) {
            queue.later(work);
        } catch (RuntimeException failed) {
            LOG.warn("crime import {} failed", work.id(), failed);
            queue.failed(
                    work,
                    failed instanceof Forbidden
                            ? "Whoever asked for it may not import crime data any more. Nothing was imported."
                            : "It ended with a fault, and nothing was imported. Import the files again; if that fails too, tell whoever looks after SaferHub.");
            remove(work.id());
        }
    }

    /** What cannot be deleted now is swept up later; the import stands. */
    private void remove(UUID work) {
        try {
            inbox.remove(work);
        } catch (java.io.UncheckedIOException left) {
            LOG.warn("files of crime import {} could not be deleted", work, left);
        }
    }
}
