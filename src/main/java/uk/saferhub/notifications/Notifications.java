package uk.saferhub.notifications;

import java.sql.Timestamp;
import java.time.Instant;
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
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.actions.Escalated;
import uk.saferhub.actions.PersonCalled;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/** What somebody is told of. Who may see the action no more is told, and counted, nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    static final int MOST = 50;

    private static final String FROM = """
            from notification n join action_label a on a.reference = n.reference
            where n.account_id = :me and %s
            """;

    /** One line of the page. */
    record Told(
            UUID recordId,
            PersonCalled.Call call,
            String reference,
            String what,
            Instant toldAt,
            boolean unread,
            @Nullable String stepName) {

        private Told under(Map<UUID, HeldWords> held) {
            return new Told(recordId, call, reference, HeldNames.told(held, recordId, what), toldAt, unread, stepName);
        }
    }

    private final JdbcClient client;
    private final Outbox outbox;
    private final ReadLog log;
    private final HeldNames held;
    private final Callings callings;

    Notifications(JdbcClient client, Outbox outbox, ReadLog log, HeldNames held, Callings callings) {
        this.callings = callings;
        this.held = held;
        this.client = client;
        this.outbox = outbox;
        this.log = log;
    }

    /** How many are unread, up to fifty: of actions and records that the reader sees now. */
    public int unread(Actor actor) {
        return Math.min(MOST, ofActions(actor) + callings.unread(actor));
    }

    private int ofActions(Actor actor) {
        if (!actor.may(Permission.READ_ACTION)) return 0;
        var sight = actor.sight(Permission.READ_ACTION);
        return client.sql("select count(*)::int from (select 1 " + FROM.formatted(sight.where("a"))
                        + " and n.read_at is null limit :most) counted")
                .params(sight.params())
                .param("me", actor.worksAs())
                .param("most", MOST)
                .query(Integer.class)
                .single();
    }

    /** The newest fifty of actions. */
    List<Told> of(Actor actor) {
        if (!actor.may(Permission.READ_ACTION)) return List.of();
        var sight = actor.sight(Permission.READ_ACTION);
        List<Told> told = client.sql(
                        """
                select a.id as record_id, n.call, n.reference, a.what, n.told_at, n.read_at is null as unread, n.step_name
                """ + FROM.formatted(sight.where("a")) + "order by n.told_at desc, n.id limit :most")
                .params(sight.params())
                .param("me", actor.worksAs())
                .param("most", MOST)
                .query(Told.class)
                .list();
        List<UUID> records = told.stream().map(Told::recordId).distinct().toList();
        log.read(records);
        var names = held.in(records, actor);
        return told.stream().map(one -> one.under(names)).toList();
    }

    /** Marks what is listed; whoever stands in for somebody leaves unread what they do not see. */
    void read(Actor actor) {
        callings.read(actor);
        if (!actor.may(Permission.READ_ACTION)) return;
        var sight = actor.sight(Permission.READ_ACTION);
        client.sql("""
                update notification n set read_at = :now from action_label a
                where a.reference = n.reference and n.account_id = :me and n.read_at is null and %s
                """.formatted(sight.where("a")))
                .params(sight.params())
                .param("me", actor.worksAs())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Tells the actor of each step that they were not told of before, once. @return how many those are */
    int escalated(List<Escalated.Step> steps, Actor actor) {
        int told = 0;
        for (Escalated.Step step : steps)
            told += client.sql("""
                    insert into notification (id, realm_id, account_id, call, reference, told_at, step, step_name)
                    values (:id, :realm, :account, 'ESCALATED', :reference, :now, :step, :name)
                    on conflict (account_id, reference, step) where step is not null do nothing
                    """)
                    .param("id", Keys.next())
                    .param("realm", step.realmId())
                    .param("account", actor.accountId())
                    .param("reference", step.reference())
                    .param("now", Timestamp.from(actor.now()))
                    .param("step", step.code())
                    .param("name", step.name())
                    .update();
        return told;
    }

    /** A message without any fact, and a line on the page for those who may see what it is about. */
    @EventListener
    void called(SomebodyCalled called) {
        callings.add(called);
        if (called.why().writes())
            outbox.call(called.accountId(), called.actor().now(), null);
    }

    /** Nobody is told of what they did themselves. */
    @EventListener
    void called(PersonCalled called) {
        Actor actor = called.actor();
        if (called.accountId().equals(actor.accountId())) return;
        client.sql("""
                insert into notification (id, realm_id, account_id, call, reference, told_at)
                values (:id, :realm, :account, :call, :reference, :now)
                """)
                .param("id", Keys.next())
                .param("realm", called.realmId())
                .param("account", called.accountId())
                .param("call", called.call().name())
                .param("reference", called.reference())
                .param("now", Timestamp.from(actor.now()))
                .update();
        outbox.call(called.accountId(), actor.now(), null);
    }
}
