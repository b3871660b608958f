package uk.saferhub.actions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.kernel.Keys;

/** Changes of what was agreed: each is kept with what it was, and the action says what holds. */
@Component
class ActionChanges {

    /** What became of an action, in the order of the forms. */
    enum Kind {
        WORDING,
        DUE,
        OWNER,
        WITHDRAWN,
        REOPENED,
        ASKED,
        KEPT
    }

    record Change(Kind kind, String before, String after, String reason, String by, String body, Instant at) {

        private String written() {
            return String.join("\n", before, after, reason);
        }

        private Change under(HeldWords held) {
            return new Change(kind, held.in(before), held.in(after), held.in(reason), by, body, at);
        }
    }

    private final JdbcClient client;
    private final HeldNames held;

    ActionChanges(JdbcClient client, HeldNames held) {
        this.client = client;
        this.held = held;
    }

    /** What this reader is not told of the record that the action was agreed on (SHR-04). */
    HeldWords heldFrom(Actor actor, Action action) {
        String answer = action.answer() == null ? "" : action.answer();
        return held.in(action.sourceId(), actor).and(held.named(action.what() + "\n" + answer, actor));
    }

    /** The newest first, without what is held back. The caller has decided that the action may be seen. */
    List<Change> of(UUID actionId, HeldWords names, Actor actor) {
        List<Change> changes = client.sql("""
                select c.kind, c.before, c.after, c.reason, p.name as by, o.name as body, c.known_at as at
                from action_change c join account_label p on p.id = c.account_id
                join organisation_label o on o.id = c.organisation_id
                where c.action_id = :action order by c.known_at desc, c.id desc
                """).param("action", actionId).query(Change.class).stream()
                .map(change -> change.under(names))
                .toList();
        // A reason may name a case that the action does not.
        return held.written(changes, Change::written, Change::under, actor);
    }

    /** Where the owner changed, whose it was is kept by key too: figures as known on a day count it there. */
    void add(Action action, Kind kind, String before, String after, String reason, UUID organisation, Actor actor) {
        client.sql("""
                insert into action_change (id, realm_id, action_id, kind, before, after, reason, organisation_id, account_id, known_at,
                  from_organisation_id)
                values (:id, :realm, :action, :kind, :before, :after, :reason, :organisation, :actor, :now, :from::uuid)
                """)
                .param("from", kind == Kind.OWNER ? action.ownerOrganisationId() : null)
                .param("id", Keys.next())
                .param("realm", action.realmId())
                .param("action", action.actionId())
                .param("kind", kind.name())
                .param("before", before)
                .param("after", after)
                .param("reason", reason)
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /**
     * Puts in force what was agreed anew; a request for another date is answered by it. The date first agreed stays beside.
     *
     * @return whether the version was still the one that was read
     */
    boolean agree(Action action, String what, LocalDate due, UUID owner, @Nullable UUID person, Actor actor) {
        return moved("""
                update action set what = :what, first_due_on = case when :due <> due_on then coalesce(first_due_on, due_on)
                         else first_due_on end,
                       due_on = :due, owner_organisation_id = :owner, owner_account_id = :person::uuid, asked_due_on = null,
                       asked_on = null,
                """, action, actor)
                        .param("what", what)
                        .param("due", due)
                        .param("owner", owner)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** @param asked null where a request is settled. @return whether the version was still the one that was read */
    boolean ask(Action action, @Nullable LocalDate asked, Actor actor) {
        return moved("update action set asked_due_on = :asked::date, asked_on = :on::date,", action, actor)
                        .param("asked", asked)
                        .param("on", asked == null ? null : actor.today())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec moved(String sets, Action action, Actor actor) {
        return client.sql(sets + " version = version + 1, changed_at = :now, changed_by = :actor"
                        + " where id = :id and version = :version")
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .param("id", action.actionId())
                .param("version", action.version());
    }
}
