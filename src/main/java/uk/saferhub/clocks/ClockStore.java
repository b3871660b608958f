package uk.saferhub.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.ClockTerms.Days;
import uk.saferhub.kernel.Keys;

/** Writes clocks and their pauses, and loads those of a record. */
@Component
class ClockStore {

    private final JdbcClient client;

    ClockStore(JdbcClient client) {
        this.client = client;
    }

    void add(ClockRun run, Days days, int warnBefore, LocalDate warnOn, Actor actor) {
        client.sql("""
                insert into clock (id, realm_id, area_id, record_id, reference, kind, subject_id, organisation_id, days,
                  started_on, first_due_on, due_on, warn_before, warn_on, known_at)
                values (:id, :realm, :area, :record, :reference, :kind, :subject, :organisation, :days,
                  :started, :due, :due, :before, :warn, :now)
                """)
                .param("id", Keys.next())
                .param("realm", run.realmId())
                .param("area", run.areaId())
                .param("record", run.recordId())
                .param("reference", run.reference())
                .param("kind", run.kind().name())
                .param("subject", run.subjectId())
                .param("organisation", run.organisationId())
                .param("days", days.name())
                .param("started", run.startedOn())
                .param("due", run.dueOn())
                .param("before", warnBefore)
                .param("warn", warnOn)
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Hands a clock that already runs to that day to another organisation. @return whether one runs to that day */
    boolean runs(ClockRun run) {
        return client.sql("""
                update clock set organisation_id = :organisation
                where kind = :kind and subject_id = :subject and ended_on is null and due_on = :due
                """)
                        .param("organisation", run.organisationId())
                        .param("kind", run.kind().name())
                        .param("subject", run.subjectId())
                        .param("due", run.dueOn())
                        .update()
                > 0;
    }

    /** Ends the clock of that subject; nothing where none runs. A clock ends no earlier than it started. */
    void end(ClockKind kind, UUID subjectId, boolean met, LocalDate on) {
        client.sql("""
                update clock set ended_on = greatest(:on, started_on), met = :met
                where kind = :kind and subject_id = :subject and ended_on is null
                """)
                .param("on", on)
                .param("met", met)
                .param("kind", kind.name())
                .param("subject", subjectId)
                .update();
    }

    /** Stops whatever runs on a record. */
    void stopAll(UUID recordId, LocalDate on) {
        client.sql("""
                update clock set ended_on = greatest(:on, started_on), met = false
                where record_id = :record and ended_on is null
                """).param("on", on).param("record", recordId).update();
    }

    void move(UUID recordId, UUID areaId) {
        client.sql("update clock set area_id = :area where record_id = :record")
                .param("area", areaId)
                .param("record", recordId)
                .update();
    }

    /** Hands what runs of that kind on a record to another organisation. */
    void hand(UUID recordId, ClockKind kind, UUID to) {
        client.sql("update clock set organisation_id = :to where record_id = :id and kind = :kind and ended_on is null")
                .params(Map.of("to", to, "id", recordId, "kind", kind.name()))
                .update();
    }

    void pause(Clock clock, LocalDate from, LocalDate until, String reason, String words, Actor actor) {
        client.sql("""
                insert into clock_pause (id, realm_id, clock_id, from_on, until_on, reason, words, organisation_id, account_id, known_at)
                values (:id, :realm, :clock, :from, :until, :reason, :words, :organisation, :account, :now)
                """)
                .param("id", Keys.next())
                .param("realm", clock.realmId())
                .param("clock", clock.id())
                .param("from", from)
                .param("until", until)
                .param("reason", reason)
                .param("words", words)
                .param("organisation", actor.seat(clock.realmId()).organisationId())
                .param("account", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void resume(Pause pause, LocalDate on, Actor actor) {
        client.sql("update clock_pause set resumed_on = :on, resumed_by = :by where id = :id")
                .param("on", on)
                .param("by", actor.accountId())
                .param("id", pause.id())
                .update();
    }

    void due(UUID clockId, LocalDate due, LocalDate warn) {
        client.sql("update clock set due_on = :due, warn_on = :warn where id = :id")
                .param("due", due)
                .param("warn", warn)
                .param("id", clockId)
                .update();
    }

    /** Locks a record's running clocks until the transaction ends, so that two pauses cannot begin at once. */
    void lock(UUID recordId) {
        client.sql("select id from clock where record_id = :record and ended_on is null order by id for update")
                .param("record", recordId)
                .query(UUID.class)
                .list();
    }

    /** Running ones first, by due day. The caller has decided that the record may be seen. */
    List<Clock> of(UUID recordId) {
        Map<UUID, List<Pause>> pauses = new LinkedHashMap<>();
        client.sql("""
                select p.clock_id, p.id, p.from_on, p.until_on, p.resumed_on, p.reason, p.words, a.name as account, o.name as organisation
                from clock_pause p join clock k on k.id = p.clock_id join account_label a on a.id = p.account_id
                join organisation_label o on o.id = p.organisation_id where k.record_id = :record order by p.from_on, p.id
                """)
                .param("record", recordId)
                .query((row, n) -> pauses.computeIfAbsent(
                                row.getObject("clock_id", UUID.class), none -> new ArrayList<>())
                        .add(pause(row)))
                .list();
        return client.sql("""
                select k.*, o.name as organisation from clock k join organisation_label o on o.id = k.organisation_id
                where k.record_id = :record order by k.ended_on is not null, k.ended_on desc, k.due_on, k.id
                """)
                .param("record", recordId)
                .query((row, n) -> clock(row, pauses))
                .list();
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return new Pause(
                row.getObject("id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("resumed_on", LocalDate.class),
                row.getString("reason"),
                row.getString("words"),
                row.getString("account"),
                row.getString("organisation"));
    }

    private static Clock clock(ResultSet row, Map<UUID, List<Pause>> pauses) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable Boolean met = row.getObject("met", Boolean.class);
        return new Clock(
                id,
                row.getObject("realm_id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getString("reference"),
                ClockKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                Days.valueOf(row.getString("days")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("warn_on", LocalDate.class),
                row.getInt("warn_before"),
                row.getObject("ended_on", LocalDate.class),
                met,
                pauses.getOrDefault(id, List.of()));
    }
}
