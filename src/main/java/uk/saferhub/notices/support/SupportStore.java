package uk.saferhub.notices.support;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/** Writes support beside enforcement, and loads that of one record. */
@Component
class SupportStore {

    /** The notice or order that support stands beside. @param title of whom or what it is */
    record Beside(UUID id, UUID realmId, UUID areaId, String reference, String title) {}

    private static final Map<String, String> FROM = Map.of(
            "notices", "select n.id, n.realm_id, n.area_id, n.reference, n.name as title from notice n where ",
            "orders", "select n.id, n.realm_id, n.area_id, n.reference, n.title from enforcement_order n where ");

    private final JdbcClient client;
    private final ReadLog log;

    SupportStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** @param what "notices" or "orders". @throws NotFound where it is not there or may not be known */
    Beside beside(String what, String reference, Actor actor) {
        var sight = actor.sight();
        Beside found = client.sql(Optional.ofNullable(FROM.get(what)).orElseThrow(NotFound::new)
                        + "n.reference = :reference and " + sight.where("n"))
                .param("reference", reference)
                .params(sight.params())
                .query(Beside.class)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(found.id());
        return found;
    }

    UUID add(Beside beside, String what, SupportKind kind, String service, String words, LocalDate on, Actor actor) {
        UUID id = Keys.next();
        client.sql("""
                insert into enforcement_support (id, realm_id, area_id, record_id, record_kind, kind, service, words, made_on, state,
                  organisation_id, account_id, known_at)
                values (:id, :realm, :area, :record, :what, :kind, :service, :words, :on, 'MADE', :organisation, :account, :now)
                """)
                .param("id", id)
                .param("realm", beside.realmId())
                .param("area", beside.areaId())
                .param("record", beside.id())
                .param("what", what.equals("orders") ? "order" : "notice")
                .param("kind", kind.name())
                .param("service", service)
                .param("words", words)
                .param("on", on)
                .param("organisation", actor.seat(beside.realmId()).organisationId())
                .param("account", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        return id;
    }

    /** @return whether it still stood as it was read */
    boolean tell(Beside beside, Support support, SupportEvent event, LocalDate on, String words, Actor actor) {
        boolean moved = client.sql("update enforcement_support set state = :to where id = :id and state = :from")
                        .param(
                                "to",
                                SupportState.TABLE.move(support.state(), event).name())
                        .param("from", support.state().name())
                        .param("id", support.id())
                        .update()
                == 1;
        if (!moved) return false;
        client.sql("""
                insert into enforcement_support_event (id, realm_id, support_id, event, held_on, words, organisation_id, account_id, known_at)
                values (:id, :realm, :support, :event, :on, :words, :organisation, :account, :now)
                """)
                .param("id", Keys.next())
                .param("realm", beside.realmId())
                .param("support", support.id())
                .param("event", event.name())
                .param("on", on)
                .param("words", words)
                .param("organisation", actor.seat(beside.realmId()).organisationId())
                .param("account", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        return true;
    }

    /** Newest first. The caller has decided that the record may be seen. */
    List<Support> of(UUID recordId) {
        Map<UUID, List<Support.Told>> told = new HashMap<>();
        client.sql("""
                select e.support_id, e.event, e.held_on, e.words, a.name as account
                from enforcement_support_event e join enforcement_support s on s.id = e.support_id
                join account_label a on a.id = e.account_id where s.record_id = :record order by e.held_on, e.known_at
                """)
                .param("record", recordId)
                .query((row, n) -> told.computeIfAbsent(
                                row.getObject("support_id", UUID.class), none -> new ArrayList<>())
                        .add(new Support.Told(
                                SupportEvent.valueOf(row.getString("event")),
                                row.getObject("held_on", LocalDate.class),
                                row.getString("words"),
                                row.getString("account"))))
                .list();
        return client.sql("""
                select id, kind, service, words, made_on, state from enforcement_support
                where record_id = :record order by made_on desc, id desc
                """)
                .param("record", recordId)
                .query((row, n) -> new Support(
                        row.getObject("id", UUID.class),
                        SupportKind.valueOf(row.getString("kind")),
                        row.getString("service"),
                        row.getString("words"),
                        row.getObject("made_on", LocalDate.class),
                        SupportState.valueOf(row.getString("state")),
                        told.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }
}
