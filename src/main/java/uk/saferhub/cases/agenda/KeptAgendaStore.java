package uk.saferhub.cases.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** Writes agendas of cases, and loads one. */
@Component
class KeptAgendaStore {

    /** One agenda in the list. */
    record Row(UUID id, String reference, String hub, LocalDate heldOn, boolean circulated, int cases) {}

    private final JdbcClient client;
    private final AgendaTurns turns;

    KeptAgendaStore(JdbcClient client, AgendaTurns turns) {
        this.turns = turns;
        this.client = client;
    }

    void add(
            UUID id,
            String reference,
            UUID realm,
            UUID area,
            String hub,
            LocalDate on,
            LocalTime starts,
            UUID organisation,
            Actor actor) {
        client.sql("""
                insert into case_agenda (id, realm_id, area_id, reference, hub, held_on, starts_at, version, organisation_id,
                  account_id, known_at)
                values (:id, :realm, :area, :reference, :hub, :on, :starts, 0, :organisation, :account, :now)
                """)
                .param("id", id)
                .param("realm", realm)
                .param("area", area)
                .param("reference", reference)
                .param("hub", hub)
                .param("on", on)
                .param("starts", starts)
                .param("organisation", organisation)
                .param("account", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** @param late whether it was sent round before */
    void put(UUID agenda, UUID realm, UUID caseId, int position, int minutes, boolean late, Actor actor) {
        client.sql("""
                insert into case_agenda_item (id, realm_id, agenda_id, case_id, position, minutes, begins_at, late, account_id, known_at)
                select :id, :realm, g.id, :case, :position, :minutes, g.starts_at, :late, :account, :now
                from case_agenda g where g.id = :agenda
                """)
                .param("id", Keys.next())
                .param("realm", realm)
                .param("agenda", agenda)
                .param("case", caseId)
                .param("position", position)
                .param("minutes", minutes)
                .param("late", late)
                .param("account", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** @return whether the version was still the one that was read */
    boolean touch(KeptAgenda agenda, int version) {
        return client.sql("update case_agenda set version = version + 1 where id = :id and version = :version")
                        .param("id", agenda.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A turn's place, length and beginning. @param circulated when it begins by the agenda that is sent round; null keeps what stands */
    void turn(UUID item, int position, int minutes, LocalTime begins, @Nullable LocalTime circulated) {
        client.sql("""
                update case_agenda_item set position = :position, minutes = :minutes, begins_at = :begins,
                  circulated_at_time = coalesce(:circulated::time, circulated_at_time) where id = :id
                """)
                .param("position", position)
                .param("minutes", minutes)
                .param("begins", begins)
                .param("circulated", circulated == null ? null : circulated.toString())
                .param("id", item)
                .update();
    }

    void takeOff(UUID item, Actor actor) {
        client.sql("update case_agenda_item set taken_off_at = :now where id = :id")
                .param("id", item)
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void circulated(UUID agenda, Actor actor) {
        client.sql("update case_agenda set circulated_at = :now where id = :id")
                .param("id", agenda)
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** For staff of the hub. Of its cases those that the reader may see; one that moved away is its next hub's. */
    Optional<KeptAgenda> seen(String reference, Actor actor) {
        var staff = actor.sight().asStaff();
        return client.sql("""
                select g.id, g.realm_id, g.area_id, g.reference, g.hub, g.held_on, g.starts_at, g.circulated_at, g.version
                from case_agenda g where g.reference = :reference and %s
                """.formatted(staff.where("g")))
                .param("reference", reference)
                .params(staff.params())
                .query((row, n) -> agenda(row, actor))
                .optional();
    }

    /** Every turn in its order. */
    List<KeepAgenda.Turn> turns(UUID agenda) {
        return client.sql("""
                select id as item, position, minutes, false as off from case_agenda_item
                where agenda_id = :agenda and taken_off_at is null order by position, id
                """)
                .param("agenda", agenda)
                .query(KeepAgenda.Turn.class)
                .list();
    }

    /** The latest first, one statement. */
    List<Row> all(Actor actor) {
        var staff = actor.sight().asStaff();
        return client.sql("""
                select g.id, g.reference, g.hub, g.held_on, g.circulated_at is not null as circulated,
                       (select count(*) from case_agenda_item i where i.agenda_id = g.id and i.taken_off_at is null)::int as cases
                from case_agenda g where %s order by g.held_on desc, g.reference limit 50
                """.formatted(staff.where("g")))
                .params(staff.params())
                .query(Row.class)
                .list();
    }

    private KeptAgenda agenda(ResultSet row, Actor actor) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<AgendaTurns.Turn> all = turns.of(id, actor);
        Timestamp sent = row.getTimestamp("circulated_at");
        return new KeptAgenda(
                id,
                row.getObject("realm_id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getString("reference"),
                row.getString("hub"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                sent == null ? null : sent.toInstant(),
                row.getInt("version"),
                AgendaTurns.items(all, false),
                AgendaTurns.items(all, true));
    }
}
