package uk.saferhub.notices;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Which officers may issue which types of notice on their own authority, from when until when (ENF-14). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OfficerPowers {

    private final JdbcClient client;
    private final Realms realms;
    private final Timeline timeline;

    OfficerPowers(JdbcClient client, Realms realms, Timeline timeline) {
        this.client = client;
        this.realms = realms;
        this.timeline = timeline;
    }

    /**
     * Records a power. Under {@link Permission#AUTHORISE_NOTICE}.
     *
     * @param until last day, null while it holds
     * @param source the scheme of delegation or designation that gives it
     */
    public void grant(
            Actor actor,
            String partnership,
            UUID officerId,
            List<String> types,
            LocalDate from,
            @Nullable LocalDate until,
            String source) {
        grant(actor, realms.named(partnership, "enforcement"), officerId, types, from, until, source);
    }

    /** As above, in a realm where the actor authorises notices. */
    public void grant(
            Actor actor,
            Realm realm,
            UUID officerId,
            List<String> types,
            LocalDate from,
            @Nullable LocalDate until,
            String source) {
        UUID organisation = actor.seat(realm.id()).organisationId();
        for (String type : types) {
            UUID id = Keys.next();
            client.sql("""
                    insert into officer_power (id, realm_id, officer_id, notice_type, held_from, held_until, source, granted_by, known_at)
                    values (:id, :realm, :officer, :type, :from, :until, :source, :by, :now)
                    """)
                    .param("id", id)
                    .param("realm", realm.id())
                    .param("officer", officerId)
                    .param("type", type)
                    .param("from", from)
                    .param("until", until)
                    .param("source", source)
                    .param("by", actor.accountId())
                    .param("now", Timestamp.from(actor.now()))
                    .update();
            timeline.record(new Happening(
                    realm.id(),
                    id,
                    actor.accountId(),
                    organisation,
                    actor.now(),
                    "power_granted",
                    Map.of("type", type)));
        }
    }

    /**
     * Takes a power back: what was issued under it up to its last day stands.
     *
     * @param lastDay the last day on which it holds (Europe/London)
     * @param reason why, in words
     */
    public void end(Actor actor, UUID realmId, UUID id, LocalDate lastDay, String reason) {
        client.sql("""
                update officer_power set held_until = :last, ended_by = :by, ended_at = :now, end_reason = :reason
                where id = :id and realm_id = :realm and (held_until is null or held_until > :last)
                """)
                .param("last", lastDay)
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("reason", reason)
                .param("id", id)
                .param("realm", realmId)
                .update();
        timeline.record(new Happening(
                realmId,
                id,
                actor.accountId(),
                actor.seat(realmId).organisationId(),
                actor.now(),
                "power_ended",
                Map.of("last", lastDay.toString())));
    }

    /** Whether the officer holds the power for that type on that day. */
    boolean holds(UUID realmId, UUID officerId, String type, LocalDate day) {
        return client.sql("""
                select exists (select 1 from officer_power
                where realm_id = :realm and officer_id = :officer and notice_type = :type
                  and held_from <= :day and (held_until is null or held_until >= :day))
                """)
                .param("realm", realmId)
                .param("officer", officerId)
                .param("type", type)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
