package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * Arranges who stands in for somebody who cannot say so, as whoever fell ill. A deputy sees and does what both may, so that this
 * gives nobody more than they have. Whoever arranges it learns of no colleague but those of the partnership's plain compartments:
 * who sits with whom on a sealed panel is not for sponsors and administrators to know.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CoverForOthers {

    /** Somebody for whom it may be arranged. */
    record Absent(UUID id, String reference, String name) {}

    private final JdbcClient client;
    private final Covers covers;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    CoverForOthers(JdbcClient client, Covers covers, Timeline timeline, ApplicationEventPublisher events) {
        this.client = client;
        this.covers = covers;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Colleagues of that person in the plain compartments of the actor's partnerships, by name. The actor is none of them: nobody
     * gives themselves what reminds and calls another.
     */
    List<Covers.Colleague> colleagues(Actor actor, UUID absent) {
        return client.sql("""
                select distinct p.id, p.name from access_grant g
                join realm r on r.id = g.realm_id and r.compartment in ('hub', 'enforcement', 'governance')
                join access_grant theirs on theirs.organisation_id = g.organisation_id and theirs.realm_id = g.realm_id
                join account p on p.id = theirs.account_id
                where g.account_id = :absent and p.id <> :absent and p.id <> :actor and p.kind = 'person'
                  and r.partnership_id in (select mine.partnership_id from realm mine
                      where mine.id = any (:realms::uuid[]) and mine.compartment in ('hub', 'enforcement', 'governance'))
                  and (p.active_until is null or p.active_until > :now)
                  and g.held_from <= :today and (g.held_until is null or g.held_until >= :today)
                  and theirs.held_from <= :today and (theirs.held_until is null or theirs.held_until >= :today)
                order by p.name
                """)
                .param("absent", absent)
                .param("actor", actor.accountId())
                .param("realms", realms(actor))
                .param("now", java.sql.Timestamp.from(actor.now()))
                .param("today", actor.today())
                .query(Covers.Colleague.class)
                .list();
    }

    /** That person's absences whose deputy is one of those colleagues; of others nobody here need know. */
    List<Covers.Cover> of(Actor actor, UUID absent, List<Covers.Colleague> colleagues) {
        List<UUID> known = colleagues.stream().map(Covers.Colleague::id).toList();
        return covers.of(absent, actor.today()).stream()
                .filter(cover -> cover.absentId().equals(absent) && known.contains(cover.deputyId()))
                .toList();
    }

    /** @throws uk.saferhub.kernel.Refusal ACC-03 for oneself, WRK-06-A and B as for one's own absence */
    void arrange(Actor actor, Absent absent, UUID deputy, LocalDate from, LocalDate until) {
        AccountRules.mayChange(actor, absent.id()).orThrow();
        covers.arrange(absent.id(), colleagues(actor, absent.id()), deputy, from, until, actor.accountId(), actor);
        tell(actor, absent, "cover_arranged");
        events.publishEvent(new SomebodyCalled(absent.id(), SomebodyCalled.Why.COVER, actor));
        events.publishEvent(new SomebodyCalled(deputy, SomebodyCalled.Why.COVER, actor));
    }

    /** @throws NotFound where the actor knows of no such absence */
    void end(Actor actor, Absent absent, UUID cover) {
        AccountRules.mayChange(actor, absent.id()).orThrow();
        of(actor, absent.id(), colleagues(actor, absent.id())).stream()
                .filter(one -> one.id().equals(cover))
                .findFirst()
                .orElseThrow(NotFound::new);
        covers.end(cover, absent.id(), actor);
        tell(actor, absent, "cover_ended");
    }

    /** In the partnership where that person is away: somebody may answer for accounts of several. */
    private void tell(Actor actor, Absent absent, String verb) {
        UUID realm = client.sql("""
                select mine.id from access_grant g join realm r on r.id = g.realm_id
                join realm mine on mine.partnership_id = r.partnership_id and mine.id = any (:realms::uuid[])
                where g.account_id = :absent and g.held_from <= :today and (g.held_until is null or g.held_until >= :today)
                  and r.compartment in ('hub', 'enforcement', 'governance')
                  and mine.compartment in ('hub', 'enforcement', 'governance')
                order by mine.id limit 1
                """)
                .param("absent", absent.id())
                .param("today", actor.today())
                .param("realms", realms(actor))
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        timeline.record(new Happening(
                realm,
                absent.id(),
                actor.accountId(),
                actor.seat(realm).organisationId(),
                actor.now(),
                verb,
                Map.of()));
    }

    private static SqlArrayValue realms(Actor actor) {
        return new SqlArrayValue(
                "uuid", actor.seats().stream().map(Seat::realmId).distinct().toArray());
    }
}
