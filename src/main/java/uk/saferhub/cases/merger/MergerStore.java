package uk.saferhub.cases.merger;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.referrals.ReferralHub;

/** Plans of one hub out of two. Whoever plans the hubs of a realm reads its plans: they name nobody in a case. */
@Component
class MergerStore {

    private static final String SELECT = """
            select m.id, m.realm_id, m.reference, m.from_hub, m.to_hub, m.on_day, m.why, m.planned_by as planned_by_id,
                   p.name as planned_by, m.known_at, m.done_at, d.name as done_by, m.dropped_at, g.name as dropped_by
            from hub_merger m join account_label p on p.id = m.planned_by
            left join account_label d on d.id = m.done_by left join account_label g on g.id = m.dropped_by
            where m.realm_id = any (:realms)
            """;

    private final JdbcClient client;

    MergerStore(JdbcClient client) {
        this.client = client;
    }

    /** @return the plan's key */
    UUID plan(ReferralHub from, ReferralHub into, String reference, LocalDate on, String why, Actor actor) {
        UUID id = Keys.next();
        client.sql("""
                insert into hub_merger (id, realm_id, area_id, reference, from_hub, to_hub, on_day, why, organisation_id, planned_by, known_at)
                values (:id, :realm, :area, :reference, :from, :to, :on, :why, :organisation, :actor, :now)
                """)
                .param("id", id)
                .param("realm", into.realmId())
                .param("area", into.areaId())
                .param("reference", reference)
                .param("from", from.code())
                .param("to", into.code())
                .param("on", on)
                .param("why", why)
                .param("organisation", actor.seat(into.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        return id;
    }

    void add(Merger merger, MergerStep.Kind kind, String what, String who, LocalDate by, Actor actor) {
        client.sql("""
                insert into hub_merger_step (id, realm_id, merger_id, kind, what, who, due_on, account_id, known_at)
                values (:id, :realm, :merger, :kind, :what, :who, :by, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", merger.realmId())
                .param("merger", merger.id())
                .param("kind", kind.name())
                .param("what", what)
                .param("who", who)
                .param("by", by)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** @return whether it went on still */
    boolean end(MergerStep step, LocalDate on, String result, Actor actor) {
        return client.sql("""
                update hub_merger_step set ended_on = :on, result = :result, ended_by = :actor, ended_known_at = :now
                where id = :id and ended_on is null
                """)
                        .param("on", on)
                        .param("result", result)
                        .param("actor", actor.accountId())
                        .param("now", Timestamp.from(actor.now()))
                        .param("id", step.id())
                        .update()
                == 1;
    }

    /** @param what done or dropped. @return whether it was open still */
    boolean settle(Merger merger, String what, Actor actor) {
        return client.sql("""
                update hub_merger set %1$s_at = :now, %1$s_by = :actor where id = :id and done_at is null and dropped_at is null
                """.formatted(what))
                        .param("now", Timestamp.from(actor.now()))
                        .param("actor", actor.accountId())
                        .param("id", merger.id())
                        .update()
                == 1;
    }

    /** Newest day first. */
    List<Merger> all(Actor actor) {
        return client.sql(SELECT + " order by m.on_day desc, m.reference limit 100")
                .param("realms", realms(actor))
                .query(Merger.class)
                .list();
    }

    Optional<Merger> named(String reference, Actor actor) {
        return client.sql(SELECT + " and m.reference = :reference")
                .param("realms", realms(actor))
                .param("reference", reference)
                .query(Merger.class)
                .optional();
    }

    /** By their last day. */
    List<MergerStep> steps(Merger merger) {
        return client.sql("""
                select id, kind, what, who, due_on, ended_on, result from hub_merger_step
                where merger_id = :merger order by due_on, id limit 200
                """)
                .param("merger", merger.id())
                .query(MergerStep.class)
                .list();
    }

    /** Whether either hub ends by a plan that stands, or is to take another in while it ends itself. */
    boolean planned(UUID realm, String from, String into) {
        return client.sql("""
                select exists (select from hub_merger where realm_id = :realm and dropped_at is null
                  and (from_hub in (:from, :into) or done_at is null and to_hub = :from))
                """)
                .param("realm", realm)
                .param("from", from)
                .param("into", into)
                .query(Boolean.class)
                .single();
    }

    /** Whether a case of either hub, or for it, waits for an answer. */
    boolean offers(Merger merger) {
        return client.sql("""
                select exists (select from case_transfer t join hub_case c on c.id = t.case_id
                  where t.realm_id = :realm and t.answer is null and c.closed_on is null
                  and (t.from_hub in (:from, :into) or t.to_hub in (:from, :into)))
                """)
                .param("realm", merger.realmId())
                .param("from", merger.fromHub())
                .param("into", merger.toHub())
                .query(Boolean.class)
                .single();
    }

    private static UUID[] realms(Actor actor) {
        return actor.seats(Permission.PLAN_HUBS).stream().map(Seat::realmId).distinct().toArray(UUID[]::new);
    }
}
