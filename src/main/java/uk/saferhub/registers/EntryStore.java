package uk.saferhub.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.access.Sight;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;

/** What is in the registers. Every read carries the reader's sight, under the permission of the route, and is logged. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryStore {

    private static final int COUNTED = 1000;

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldBack held;

    EntryStore(JdbcClient client, ReadLog log, HeldBack held) {
        this.held = held;
        this.client = client;
        this.log = log;
    }

    <T extends Record & Entered> void add(
            UUID id, Seat seat, String reference, Register<T> register, T words, Actor actor) {
        client.sql("""
                insert into entry (id, realm_id, area_id, register, reference, happened_on, organisation_id, recorded_by, recorded_at)
                values (:id, :realm, :area, :register, :reference, :on, :organisation, :by, :at)
                """)
                .param("id", id)
                .param("realm", seat.realmId())
                .param("area", seat.areaId())
                .param("register", register.recordKind())
                .param("reference", reference)
                .param("on", words.on())
                .param("organisation", seat.organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        client.sql(register.insert())
                .param("id", id)
                .param("realm_id", seat.realmId())
                .params(register.form().parameters(words))
                .update();
    }

    void withdraw(UUID id, String reason, Actor actor) {
        client.sql("update entry set withdrawn_at = :at, withdrawn_reason = :reason where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(actor.now()))
                .param("reason", reason)
                .update();
    }

    <T extends Record & Entered> List<Entry<T>> page(
            Actor actor, Register<T> register, EntryFilter.Narrowed narrowed, int page, int size) {
        Sight sight = actor.sight();
        List<Entry<T>> entries = client.sql(register.select() + " where " + sight.where("e") + narrowed.where()
                        + " order by e.happened_on desc, e.reference limit :size offset :skipped")
                .params(sight.params())
                .params(narrowed.params())
                .param("size", size)
                .param("skipped", (page - 1) * size)
                .query(rows(register))
                .list();
        log.read(entries.stream().map(Entry::id).toList());
        return held.over(actor, register, entries);
    }

    /** Counted up to a thousand and one. */
    int count(Actor actor, Register<?> register, EntryFilter.Narrowed narrowed) {
        Sight sight = actor.sight();
        // Whole, it is counted without the words of the entries.
        String entries = narrowed.where().isEmpty() ? "select 1 from entry_label e" : register.select();
        return client.sql("select count(*) from (" + entries + " where e.register = :register and " + sight.where("e")
                        + narrowed.where() + " limit " + (COUNTED + 1) + ") counted")
                .params(sight.params())
                .params(narrowed.params())
                .param("register", register.recordKind())
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound where it is not there, was withdrawn, or may not be known */
    <T extends Record & Entered> Entry<T> one(Actor actor, Register<T> register, String reference) {
        Sight sight = actor.sight();
        Entry<T> entry = client.sql(register.select() + " where e.reference = :reference and " + sight.where("e"))
                .params(sight.params())
                .param("reference", reference)
                .query(rows(register))
                .optional()
                .orElseThrow(NotFound::new);
        log.read(entry.id());
        return held.over(actor, register, List.of(entry)).getFirst();
    }

    /** The entries that name this one in that component, newest first. */
    <T extends Record & Entered> List<Entry<T>> naming(
            Actor actor, Register<T> register, String component, UUID realmId, String reference) {
        Sight sight = actor.sight();
        String column = register.form().named(component).column();
        List<Entry<T>> entries = client.sql(register.select() + " where e.realm_id = :realm and " + column
                        + " = :reference and " + sight.where("e") + " limit 100")
                .params(sight.params())
                .param("reference", reference)
                .param("realm", realmId)
                .query(rows(register))
                .list();
        log.read(entries.stream().map(Entry::id).toList());
        return held.over(actor, register, entries).stream()
                .sorted(java.util.Comparator.comparing(
                                (Entry<T> entry) -> entry.words().on())
                        .reversed())
                .toList();
    }

    List<Choice> choices(Actor actor, Register<?> register, String component) {
        return choices(actor, register, component, register.records());
    }

    List<Choice> choices(Actor actor, Register<?> register, String component, Permission permission) {
        Sight sight = actor.sight(permission);
        return client
                .sql(register.choices().get(component) + " where " + sight.where("e") + " order by 2, 1")
                .params(sight.params())
                .query((row, n) -> Choice.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    boolean mayChoose(Actor actor, UUID realmId, Register<?> register, String component, String value) {
        Sight sight = actor.sight(register.records());
        return client.sql(register.choices().get(component) + " where e.realm_id = :realm and " + sight.where("e"))
                .params(sight.params())
                .param("realm", realmId)
                .query((row, n) -> row.getString(1))
                .list()
                .contains(value);
    }

    /** The people whose names a timeline shows. */
    String name(UUID accountId) {
        return client.sql("select name from account_label where id = :id")
                .param("id", accountId)
                .query(String.class)
                .single();
    }

    private static <T extends Record & Entered> RowMapper<Entry<T>> rows(Register<T> register) {
        RecordForm<T> form = register.form();
        return (ResultSet row, int n) -> entry(row, form);
    }

    private static <T extends Record & Entered> Entry<T> entry(ResultSet row, RecordForm<T> form) throws SQLException {
        return new Entry<>(
                row.getObject("id", UUID.class),
                row.getObject("realm_id", UUID.class),
                row.getString("reference"),
                form.of(row));
    }
}
