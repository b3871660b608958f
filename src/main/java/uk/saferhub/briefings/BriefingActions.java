package uk.saferhub.briefings;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.actions.ActionChanged;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * Actions of the one register that came of a briefing, whichever page raised them. The councillors read what is to be done, how
 * it stands and the words written for them; what the owner answered stays in the register, since it may speak of people.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BriefingActions {

    /**
     * One of them.
     *
     * @param state {@code open}, {@code finished} or {@code not_possible}
     * @param told the result in words for the councillors; null until there are any
     */
    record Raised(
            UUID id,
            String reference,
            String what,
            String owner,
            LocalDate raisedOn,
            LocalDate dueOn,
            String state,
            @Nullable String perceptionPlace,
            @Nullable UUID perceptionId,
            @Nullable String told) {}

    private final JdbcClient client;
    private final RaiseOnRecord raise;
    private final BriefingStore briefings;
    private final Timeline timeline;

    BriefingActions(JdbcClient client, RaiseOnRecord raise, BriefingStore briefings, Timeline timeline) {
        this.client = client;
        this.raise = raise;
        this.briefings = briefings;
        this.timeline = timeline;
    }

    /** Open ones first, by due date. The caller has decided that the briefing may be seen. */
    List<Raised> of(Briefing briefing) {
        return client.sql("""
                select l.id, a.reference, a.what, a.owner, a.raised_on, a.due_on, p.place as perception_place, p.id as perception_id,
                       l.told, case when a.status = 'DONE' then 'finished' when a.is_open then 'open' else 'not_possible' end as state
                from briefing_action l join action_label a on a.action_id = l.action_id
                left join perception p on p.id = l.perception_id
                where l.briefing_id = :briefing and a.status <> 'WITHDRAWN' order by a.is_open desc, a.due_on, a.reference
                """)
                .param("briefing", briefing.id())
                .query(Raised.class)
                .list();
    }

    /**
     * Raises an action on a briefing.
     *
     * @param perception what it answers, or null for the briefing as a whole
     * @param person who does it, or null until the owner names somebody
     */
    void raise(
            Actor actor,
            Briefing briefing,
            @Nullable UUID perception,
            UUID owner,
            @Nullable UUID person,
            String what,
            LocalDate due) {
        UUID action = raise.raise(briefing.reference(), owner, person, what, null, actor.today(), due, actor);
        client.sql("update briefing_action set perception_id = :perception where action_id = :action")
                .param("perception", perception)
                .param("action", action)
                .update();
    }

    /** Whichever page raised it. */
    @EventListener
    void linked(ActionChanged changed) {
        if (!changed.sourceKind().equals(BriefingStore.KIND)) return;
        client.sql("""
                insert into briefing_action (id, realm_id, briefing_id, action_id) values (:id, :realm, :briefing, :action)
                on conflict (action_id) do nothing
                """)
                .param("id", Keys.next())
                .param("realm", changed.realmId())
                .param("briefing", changed.sourceId())
                .param("action", changed.actionId())
                .update();
    }

    /** Says in words for the councillors what came of an action. */
    void tell(Actor actor, String reference, UUID id, String told) {
        Briefing briefing = briefings.made(actor, reference);
        int written = client.sql("""
                update briefing_action set told = :told, told_by = :by, told_at = :at where id = :id and briefing_id = :briefing
                """)
                .param("told", told)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .param("id", id)
                .param("briefing", briefing.id())
                .update();
        if (written == 0) throw new NotFound();
        timeline.record(new Happening(
                briefing.realmId(),
                briefing.id(),
                actor.accountId(),
                actor.seat(briefing.realmId()).organisationId(),
                actor.now(),
                "result_told",
                Map.of()));
    }
}
