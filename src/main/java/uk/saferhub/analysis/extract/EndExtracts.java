package uk.saferhub.analysis.extract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.WholePartnership;

/** Destroys the file and the key of extracts whose last day is over, or that were refused. Doing it twice changes nothing. */
@Component
class EndExtracts {

    private final Desk desk;
    private final WholePartnership whole;
    private final ExtractStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndExtracts(Desk desk, WholePartnership whole, ExtractStore store, TransactionTemplate transaction, Clock clock) {
        this.desk = desk;
        this.whole = whole;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 60, initialDelay = 30, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        List<Realm> hubs = transaction.execute(status -> whole.with("hub", Permission.DISCLOSE, today));
        hubs.forEach(this::end);
    }

    private void end(Realm hub) {
        desk.service("extracts", List.of(Permission.DISCLOSE), hub, "extracts that are over", actor -> {
            store.over(actor.today()).forEach(id -> store.end(id, actor));
            return true;
        });
    }
}
