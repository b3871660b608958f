package uk.saferhub.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.WholePartnership;

/** Looks through the logs every half minute in which something was logged, so that a find is raised within a minute. */
@Component
class WatchJob {

    private final Desk desk;
    private final WholePartnership whole;
    private final LookThrough through;
    private final TransactionTemplate transaction;
    private final JdbcClient client;
    private final Clock clock;

    /** How far the log went after the last look: where it went no further, nobody read anything. */
    private long logged = -1;

    WatchJob(
            Desk desk,
            WholePartnership whole,
            LookThrough through,
            TransactionTemplate transaction,
            JdbcClient client,
            Clock clock) {
        this.desk = desk;
        this.whole = whole;
        this.through = through;
        this.transaction = transaction;
        this.client = client;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 45, timeUnit = TimeUnit.SECONDS)
    synchronized void run() {
        if (entries() == logged) return;
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        List<Realm> governed = transaction.execute(status -> whole.with(Permission.REVIEW_ACCESS, today).stream()
                .filter(LookThrough::isWatched)
                .toList());
        governed.forEach(this::look);
        logged = entries();
    }

    private void look(Realm governance) {
        List<Realm> realms = transaction.execute(status -> through.realms(governance));
        desk.service("access watch", List.of(Permission.READ_LOG), realms, "unusual reading", actor -> {
            through.look(governance, actor);
            return true;
        });
    }

    private long entries() {
        Long entries = transaction.execute(status -> client.sql("select last from log_length_label")
                .query(Long.class)
                .single());
        return entries == null ? 0 : entries;
    }
}
