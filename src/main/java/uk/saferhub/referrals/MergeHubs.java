package uk.saferhub.referrals;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * One hub becomes part of another (ORG-12): what waits for a decision is the other's from now on, by the same day, and whoever
 * refers finds the other. What was decided stays where it was.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergeHubs {

    private final JdbcClient client;
    private final Participations participations;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Pauses pauses;

    MergeHubs(JdbcClient client, Participations participations, Clocks clocks, Timeline timeline, Pauses pauses) {
        this.client = client;
        this.participations = participations;
        this.clocks = clocks;
        this.timeline = timeline;
        this.pauses = pauses;
    }

    /** @param into of the same realm, which takes its own referrals */
    public void merge(ReferralHub from, ReferralHub into, Actor actor) {
        pauses.end(from, actor);
        // What became part of this hub before goes with it, so that one look-up always finds who takes a referral.
        client.sql("""
                update referral_hub set into_hub = :to_hub
                where receiving_realm_id = :realm and (code = :of_hub or into_hub = :of_hub)
                """)
                .param("to_hub", into.code())
                .param("realm", from.realmId())
                .param("of_hub", from.code())
                .update();
        List<UUID> waiting = client.sql("""
                update referral set hub = :to_hub, area_id = :area, version = version + 1, changed_at = :now, changed_by = :actor
                where realm_id = :realm and hub = :of_hub and decided_at is null returning id
                """)
                .param("to_hub", into.code())
                .param("area", into.areaId())
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .param("realm", from.realmId())
                .param("of_hub", from.code())
                .query(UUID.class)
                .list();
        for (UUID referral : waiting) move(referral, into, actor);
    }

    private void move(UUID referral, ReferralHub into, Actor actor) {
        participations.move(referral, into.areaId());
        participations.join(referral, into.organisationId(), actor);
        clocks.moved(referral, into.areaId());
        clocks.handed(referral, List.of(ClockKind.REFERRAL_DECISION), into.organisationId());
        timeline.record(new Happening(
                into.realmId(),
                referral,
                actor.accountId(),
                actor.seat(into.realmId()).organisationId(),
                actor.now(),
                "referral_hub_merged",
                Map.of("hub", into.name())));
    }
}
