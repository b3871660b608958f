package uk.saferhub.complaints.operations;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.complaints.OperationResult;
import uk.saferhub.kernel.Keys;
import uk.saferhub.registers.RecordForm;
import uk.saferhub.timeline.ReadLog;

/** An operation with what was changed and what came of it. Whoever may read the operation may read both. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OperationStore {

    static final RecordForm<OperationResult> RESULT = new RecordForm<>(OperationResult.class);

    /** One part that was changed. */
    record Change(
            UUID id, LocalDate on, String by, String part, String wordsBefore, String wordsAfter, String reason) {}

    /** What somebody said came of it. */
    record Told(LocalDate on, String by, OperationResult result) {}

    private final JdbcClient client;
    private final ReadLog log;

    OperationStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** @throws NotFound where it is not there, was withdrawn, or may not be known */
    OperationFile one(Actor actor, String reference) {
        var sight = actor.sight();
        OperationFile file = client.sql("""
                select l.id, l.realm_id, l.reference, l.code, l.begun_on, l.until_on, l.ended_on, o.figure, o.version,
                       a.name as changer, o.changed_at, w.organisation_id as owner_id
                from operation_label l join named_operation o on o.id = l.id join entry_owner_label w on w.id = l.id left join account_label a on a.id = o.changed_by
                where l.reference = :reference and
                """ + sight.where("l"))
                .params(sight.params())
                .param("reference", reference)
                .query(OperationFile.class)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(file.id());
        return file;
    }

    /** Newest first. */
    List<Change> changes(OperationFile file) {
        return client.sql("""
                select c.id, (c.changed_at at time zone 'Europe/London')::date as "on", a.name as by, c.part, c.words_before, c.words_after,
                       c.reason
                from operation_change c join account_label a on a.id = c.changed_by
                where c.operation_id = :operation order by c.changed_at desc, c.part limit 100
                """).param("operation", file.id()).query(Change.class).list();
    }

    /** Newest first: the first says how it stands. */
    List<Told> results(OperationFile file) {
        return client.sql("""
                select r.*, a.name as by from operation_result r join account_label a on a.id = r.recorded_by
                where r.operation_id = :operation order by r.came_on desc, r.recorded_at desc, r.id desc limit 100
                """)
                .param("operation", file.id())
                .query((row, n) ->
                        new Told(row.getObject("came_on", LocalDate.class), row.getString("by"), RESULT.of(row)))
                .list();
    }

    /** Whether another operation of the realm bears the short name; nobody else can take it until this transaction ends. */
    boolean taken(UUID realmId, String code, UUID but) {
        client.sql("select pg_advisory_xact_lock(hashtextextended('operation ' || :realm::text || :code, 0))::text")
                .param("realm", realmId)
                .param("code", code)
                .query(String.class)
                .single();
        return client.sql(
                        "select exists (select from operation_label o where o.realm_id = :realm and o.code = :code and o.id <> :but)")
                .param("realm", realmId)
                .param("code", code)
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    /** @return false where somebody was quicker, and nothing is written */
    boolean change(OperationFile file, OperationWords words, Actor actor) {
        return client.sql("""
                update named_operation set name = :name, lead_group = :lead_group, aims = :aims, partners = :partners,
                  places = :places, until_on = :until_on, success = :success, figure = :figure, version = version + 1,
                  changed_by = :by, changed_at = :at
                where id = :id and version = :version
                """)
                        .params(OperationWords.FORM.parameters(words))
                        .param("by", actor.accountId())
                        .param("at", Timestamp.from(actor.now()))
                        .param("id", file.id())
                        .param("version", file.version())
                        .update()
                == 1;
    }

    void changed(OperationFile file, String part, String before, String after, String reason, Actor actor) {
        client.sql("""
                insert into operation_change (id, operation_id, realm_id, part, words_before, words_after, reason, organisation_id,
                  changed_by, changed_at)
                values (:id, :operation, :realm, :part, :before, :after, :reason, :organisation, :by, :at)
                """)
                .param("id", Keys.next())
                .param("operation", file.id())
                .param("realm", file.realmId())
                .param("part", part)
                .param("before", before)
                .param("after", after)
                .param("reason", reason)
                .param("organisation", actor.seat(file.realmId()).organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    void told(OperationFile file, OperationResult result, Actor actor) {
        client.sql("""
                insert into operation_result (id, operation_id, realm_id, came_on, standing, success, came, evidence, agreed_by,
                  organisation_id, recorded_by, recorded_at)
                values (:id, :operation, :realm, :came_on, :standing, :success, :came, :evidence, :agreed_by, :organisation, :by, :at)
                """)
                .params(RESULT.parameters(result))
                .param("id", Keys.next())
                .param("operation", file.id())
                .param("realm", file.realmId())
                .param("organisation", actor.seat(file.realmId()).organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    void lastDay(OperationFile file, LocalDate day, Actor actor) {
        client.sql("""
                update named_operation set until_on = :day, version = version + 1, changed_by = :by, changed_at = :at where id = :id
                """)
                .param("day", day)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .param("id", file.id())
                .update();
    }

    /** Whether one who acts for the body began it, or works for the whole partnership; of one that was just withdrawn, too. */
    boolean isLedBy(UUID operation, Actor actor) {
        return client.sql("select organisation_id, realm_id from entry_owner_label where id = :operation")
                .param("operation", operation)
                .query((row, n) -> OperationFile.isLed(
                        row.getObject("realm_id", UUID.class), row.getObject("organisation_id", UUID.class), actor))
                .single();
    }
}
