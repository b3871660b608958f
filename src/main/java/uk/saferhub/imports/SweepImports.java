package uk.saferhub.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Words;

/**
 * Throws away files that somebody brought and never imported: other people's particulars are not kept for nothing. Who brought
 * it, what it was called and its hash stay.
 */
@Component
class SweepImports {

    /** Long enough for somebody's leave, and no longer. */
    static final int DAYS = 14;

    private static final Words WORDS = Words.of(SweepImports.class);

    private final Desk desk;
    private final WholePartnership realms;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final ReadLog log;
    private final Clock clock;

    SweepImports(
            Desk desk,
            WholePartnership realms,
            JdbcClient client,
            TransactionTemplate transaction,
            ReadLog log,
            Clock clock) {
        this.desk = desk;
        this.realms = realms;
        this.client = client;
        this.transaction = transaction;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 24 * 60, initialDelay = 20, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        List<Realm> all = transaction.execute(status -> realms.with(Permission.IMPORT_RECORDS, today));
        all.forEach(this::sweep);
    }

    /** @return how many files went. The log has that number and no name */
    int sweep(Realm realm) {
        return desk.service("imports", List.of(Permission.IMPORT_RECORDS), realm, "abandoned files", actor -> {
            int swept = sweep(realm, actor.now());
            if (swept > 0) log.note("files thrown away", Integer.toString(swept));
            return swept;
        });
    }

    private int sweep(Realm realm, Instant now) {
        return client.sql("""
                update data_import set state = 'THROWN_AWAY', content = null, report = null, failure = :why, version = version + 1
                where realm_id = :realm and state in ('BROUGHT', 'CHECKED') and changed_at < :before
                  and not exists (select from import_work w where w.import_id = data_import.id and w.finished_at is null)
                """)
                .param(
                        "why",
                        WORDS.text(
                                "swept",
                                DAYS,
                                Dates.day(now.atZone(Actor.LONDON).toLocalDate())))
                .param("realm", realm.id())
                .param("before", Timestamp.from(now.minus(DAYS, ChronoUnit.DAYS)))
                .update();
    }
}
