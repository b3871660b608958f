package uk.saferhub.notifications;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Forbidden;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.WorkingDays;

/**
 * Once each working day, looks whether anything is late or due from each person, by that person's own locks, and tells them of
 * the steps that late actions have reached, and calls for a message where anything is. It shows nothing to anybody, so no record counts as read.
 */
@Component
class DailyLook {

    private static final Logger LOG = LoggerFactory.getLogger(DailyLook.class);
    private static final int FIRST_HOUR = 6;
    private static final int MOST = 200;

    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Desk desk;
    private final Telling telling;
    private final ObjectProvider<WorkSource> work;
    private final Clock clock;

    DailyLook(
            JdbcClient client,
            TransactionTemplate transaction,
            Desk desk,
            Telling telling,
            ObjectProvider<WorkSource> work,
            Clock clock) {
        this.client = client;
        this.transaction = transaction;
        this.desk = desk;
        this.telling = telling;
        this.work = work;
        this.clock = clock;
    }

    /** At most two hundred people at a time; the rest at the next run. */
    void look() {
        ZonedDateTime now = clock.instant().atZone(Actor.LONDON);
        LocalDate today = now.toLocalDate();
        if (now.getHour() < FIRST_HOUR || !WorkingDays.ENGLAND_AND_WALES.isWorkingDay(today)) return;
        look(people(today), today);
    }

    /** One person after another: where it fails for one, the others are told, and that one is looked for at the next run. */
    void look(List<UUID> people, LocalDate today) {
        for (UUID person : people) {
            try {
                look(person, today);
            } catch (RuntimeException failed) {
                // Its text may repeat what was read, which is nobody's business in a log file.
                LOG.warn(
                        "Account {} was not told what is due: {}",
                        person,
                        failed.getClass().getSimpleName());
            }
        }
    }

    /** Looks for one person, once a day whoever asks. That it was looked is kept only with what was told. */
    void look(UUID person, LocalDate today) {
        try {
            var permissions = new ArrayList<>(work.getObject().permissions());
            permissions.add(Permission.READ_ACTION);
            desk.serve(
                    person,
                    Permission.READ_HOME,
                    permissions,
                    "reminder: is anything due",
                    actor -> take(person, today) && telling.tell(work.getObject(), actor));
        } catch (Forbidden mayDoNothing) {
            // Somebody without a home page has nothing due on it.
            transaction.executeWithoutResult(status -> take(person, today));
        }
    }

    /** Whether this node is the first to look for that person today. */
    private boolean take(UUID person, LocalDate today) {
        return client.sql("""
                insert into mail_look (account_id, looked_on) values (:person, :today)
                on conflict (account_id) do update set looked_on = excluded.looked_on
                where mail_look.looked_on < excluded.looked_on
                """)
                        .param("person", person)
                        .param("today", Date.valueOf(today))
                        .update()
                == 1;
    }

    private List<UUID> people(LocalDate today) {
        return client.sql("""
                select distinct p.account_id from post_label p
                where p.held_from <= :today and (p.held_until is null or p.held_until >= :today)
                  and (p.active_until is null or p.active_until > :today)
                  and not exists (select from mail_look l where l.account_id = p.account_id and l.looked_on >= :today)
                limit :most
                """)
                .param("today", today)
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }
}
