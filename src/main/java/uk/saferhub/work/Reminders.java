package uk.saferhub.work;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;

/** What somebody wants to be reminded of on a record: theirs alone, and their deputy's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reminders {

    private static final int YEARS = 2;

    /** @param path where the record opens. @param dueOn the day on which it comes up (Europe/London) */
    record Reminder(UUID id, UUID recordId, String reference, String path, String words, LocalDate dueOn) {}

    private final JdbcClient client;

    Reminders(JdbcClient client) {
        this.client = client;
    }

    /** WRK-02-A: from today on, and within two years. */
    static Decision mayBeOn(LocalDate day, LocalDate today) {
        return Decision.when(
                !day.isBefore(today) && !day.isAfter(today.plusYears(YEARS)),
                "WRK-02-A",
                "A reminder comes up today or later, and within two years.",
                "Tasks and reminders (WRK-02)");
    }

    /** @throws uk.saferhub.kernel.Refusal WRK-02-A */
    void make(RecordIndex.Named record, String words, LocalDate dueOn, Actor actor) {
        mayBeOn(dueOn, actor.today()).orThrow();
        client.sql("""
                insert into reminder (id, realm_id, area_id, account_id, record_id, reference, path, words, due_on, made_at)
                values (:id, :realm, :area, :me, :record, :reference, :path, :words, :due, :now)
                """)
                .param("id", Keys.next())
                .param("realm", record.realmId())
                .param("area", record.areaId())
                .param("me", actor.worksAs())
                .param("record", record.id())
                .param("reference", record.reference())
                .param("path", record.path())
                .param("words", words)
                .param("due", dueOn)
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** One's own that is not done; nothing where its record may not be seen any more. */
    Reminder open(UUID id, Actor actor) {
        var sight = actor.sight();
        Optional<Reminder> found = client.sql("""
                select r.id, r.record_id, r.reference, r.path, r.words, r.due_on from (
                  select record_id as id, realm_id, area_id, id as reminder_id from reminder
                  where id = :id and account_id = :me and done_at is null) d
                join reminder r on r.id = d.reminder_id where
                """ + sight.where("d"))
                .params(sight.params())
                .param("id", id)
                .param("me", actor.worksAs())
                .query(Reminder.class)
                .optional();
        return found.orElseThrow(NotFound::new);
    }

    /** @throws NotFound as {@link #open} */
    void done(UUID id, Actor actor) {
        client.sql("update reminder set done_at = :now where id = :id")
                .param("now", Timestamp.from(actor.now()))
                .param("id", open(id, actor).id())
                .update();
    }

    /** It comes up on another day. @throws uk.saferhub.kernel.Refusal WRK-02-A */
    void later(UUID id, LocalDate dueOn, Actor actor) {
        mayBeOn(dueOn, actor.today()).orThrow();
        client.sql("update reminder set due_on = :due where id = :id")
                .param("due", dueOn)
                .param("id", open(id, actor).id())
                .update();
    }
}
