package uk.saferhub.crimedata.intake;

import java.time.Clock;
import java.time.Instant;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.Progress;

/** Tells the queue how far an import is, once a second at most: each telling is a transaction of its own. */
final class Told implements Progress {

    private final CrimeQueue queue;
    private final Asked work;
    private final Clock clock;
    private long before;
    private Instant last = Instant.MIN;

    Told(CrimeQueue queue, Asked work, Clock clock) {
        this.queue = queue;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void rows(String file, long rows) {
        tell(file, before + rows);
    }

    @Override
    public void done(ImportedFile file) {
        before += file.rowsRead();
        tell(file.name(), before);
    }

    private void tell(String file, long rows) {
        Instant now = clock.instant();
        if (last.isAfter(now.minusSeconds(1))) return;
        last = now;
        queue.tell(work, file, rows);
    }
}
