package uk.saferhub.referrals;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * Takes back a referral that came of an import, before anybody worked on it. It stays in the database and is read no more: a
 * policy of the table sees to that.
 */
@Component
class WithdrawReferral {

    /** That it was imported is told after it had come. */
    private static final int IMPORTED = 1;

    private record Held(UUID realmId, int happenings) {}

    private final JdbcClient client;
    private final Timeline timeline;
    private final Clocks clocks;

    WithdrawReferral(JdbcClient client, Timeline timeline, Clocks clocks) {
        this.client = client;
        this.timeline = timeline;
        this.clocks = clocks;
    }

    /** @return false where it stays, because somebody has worked on it or the actor may not see it any more */
    boolean withdraw(UUID id, String reason, Actor actor) {
        var sight = actor.sight();
        // Held, so that whoever works on it at this moment is either seen here or comes after.
        List<Held> held = client.sql("""
            select r.realm_id, o.happenings from referral r join referral_origin o on o.referral_id = r.id
            where r.id = :id and %s for update of r
            """.formatted(sight.where("r")))
                .params(sight.params())
                .param("id", id)
                .query(Held.class)
                .list();
        if (held.isEmpty() || timeline.of(id).size() > held.getFirst().happenings() + IMPORTED) return false;
        UUID realm = held.getFirst().realmId();
        clocks.stop(ClockKind.REFERRAL_DECISION, id, actor.today());
        timeline.record(new Happening(
                realm,
                id,
                actor.accountId(),
                actor.seat(realm).organisationId(),
                actor.now(),
                "referral_taken_back",
                Map.of("reason", reason)));
        client.sql("""
            insert into referral_withdrawal (referral_id, realm_id, reason, withdrawn_by, withdrawn_at)
            values (:id, :realm, :reason, :by, :at)
            """)
                .param("id", id)
                .param("realm", realm)
                .param("reason", reason)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        return true;
    }
}
