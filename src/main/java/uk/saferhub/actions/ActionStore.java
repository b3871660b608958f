package uk.saferhub.actions;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Keys;

/** Writes of the register, and loads of one action. */
@Component
class ActionStore {

    static final String SELECT = """
            select a.action_id, a.realm_id, a.id as source_id, a.reference, a.source_kind, a.source_reference, a.source_path,
                   a.what, a.approach, a.owner_organisation_id, a.owner, a.owner_account_id, a.person,
                   a.raised_by_organisation_id as raised_by_id, a.raised_on, a.due_on, a.first_due_on,
                   a.asked_due_on, a.status,
                   n.words as answer, n.held_on as answered_on,
                   (select max(c.chased_on) from action_chase c where c.action_id = a.action_id) as chased_on,
                   a.version, a.changed_at, a.changed_by
            from action_label a
            left join lateral (select words, held_on from action_answer n where n.action_id = a.action_id
                               order by n.known_at desc, n.id desc limit 1) n on true
            """;

    private final JdbcClient client;

    ActionStore(JdbcClient client) {
        this.client = client;
    }

    /** The action, where the actor sees its record under that permission. */
    Optional<Action> seen(String reference, Actor actor, Permission permission) {
        var sight = actor.sight(permission);
        return client.sql(SELECT + "where a.reference = :reference and " + sight.where("a"))
                .param("reference", reference)
                .params(sight.params())
                .query(Action.class)
                .optional();
    }

    /** Of a record that the caller has decided may be seen: what is open first, by due date. */
    List<Action> of(UUID sourceId) {
        return client.sql(SELECT + "where a.id = :source order by a.is_open desc, a.due_on, a.reference")
                .param("source", sourceId)
                .query(Action.class)
                .list();
    }

    Action raised(UUID actionId) {
        return client.sql(SELECT + "where a.action_id = :id")
                .param("id", actionId)
                .query(Action.class)
                .single();
    }

    int openCount(UUID sourceId) {
        return client.sql(
                        "select count(*)::int from action where source_id = :source and status in ('OPEN', 'IN_PROGRESS')")
                .param("source", sourceId)
                .query(Integer.class)
                .single();
    }

    void add(UUID id, String reference, NewAction action, UUID raisedBy, Actor actor) {
        client.sql("""
                insert into action (id, realm_id, area_id, reference, source_kind, source_id, source_reference, source_path,
                  what, approach, owner_organisation_id, owner_account_id, raised_by_organisation_id, raised_on, due_on,
                  status, version, changed_at, changed_by, known_at)
                values (:id, :realm, :area, :reference, :kind, :source, :source_reference, :path,
                  :what, :approach, :owner, :person, :raised_by, :raised_on, :due_on,
                  :status, 0, :now, :actor, :now)
                """)
                .param("id", id)
                .param("realm", action.realmId())
                .param("area", action.areaId())
                .param("reference", reference)
                .param("kind", action.sourceKind())
                .param("source", action.sourceId())
                .param("source_reference", action.sourceReference())
                .param("path", action.sourcePath())
                .param("what", action.what())
                .param(
                        "approach",
                        action.approach() == null ? null : action.approach().name())
                .param("owner", action.ownerOrganisationId())
                .param("person", action.ownerAccountId())
                .param("raised_by", raisedBy)
                .param("raised_on", action.raisedOn())
                .param("due_on", action.dueOn())
                .param("status", ActionStatus.TABLE.first().name())
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .update();
    }

    /** @return whether the version was still the one that was read */
    boolean move(Action action, ActionStatus to, Actor actor) {
        return client.sql("""
                update action set status = :status, version = version + 1, changed_at = :now, changed_by = :actor,
                  asked_due_on = case when :open then asked_due_on end, asked_on = case when :open then asked_on end
                where id = :id and version = :version
                """)
                        .param("status", to.name())
                        .param("open", to.isOpen())
                        .param("now", Timestamp.from(actor.now()))
                        .param("actor", actor.accountId())
                        .param("id", action.actionId())
                        .param("version", action.version())
                        .update()
                == 1;
    }

    /** @return whether the version was still the one that was read */
    boolean assign(Action action, @Nullable UUID person, Actor actor) {
        return client.sql("""
                update action set owner_account_id = :person, version = version + 1, changed_at = :now, changed_by = :actor
                where id = :id and version = :version
                """)
                        .param("person", person)
                        .param("now", Timestamp.from(actor.now()))
                        .param("actor", actor.accountId())
                        .param("id", action.actionId())
                        .param("version", action.version())
                        .update()
                == 1;
    }

    /** Of these references, the actions on records that the actor sees under the route's permission; by due date. */
    List<Action> seen(List<String> references, Actor actor) {
        var sight = actor.sight();
        return client.sql(SELECT + "where a.reference = any (:references::text[]) and " + sight.where("a")
                        + " order by a.due_on, a.reference")
                .param("references", references.toArray(String[]::new))
                .params(sight.params())
                .query(Action.class)
                .list();
    }

    void addAnswer(Action action, ActionEvent event, String words, LocalDate heldOn, UUID organisation, Actor actor) {
        client.sql("""
                insert into action_answer (id, realm_id, action_id, event, words, held_on, organisation_id, account_id, known_at)
                values (:id, :realm, :action, :event, :words, :held_on, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", action.realmId())
                .param("action", action.actionId())
                .param("event", event.name())
                .param("words", words)
                .param("held_on", heldOn)
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void addChase(Action action, Actor actor) {
        client.sql("""
                insert into action_chase (id, realm_id, action_id, chased_on, account_id, known_at)
                values (:id, :realm, :action, :today, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", action.realmId())
                .param("action", action.actionId())
                .param("today", actor.today())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void moved(UUID sourceId, UUID areaId) {
        client.sql("update action set area_id = :area where source_id = :source")
                .param("area", areaId)
                .param("source", sourceId)
                .update();
    }
}
