package uk.saferhub.briefings;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** What residents say, as their councillor tells it: read by that councillor and by those who make briefings. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Perceptions {

    /** One of them. @param givenOn the day it was said */
    record Perception(UUID id, String councillor, String place, String says, Worry worry, LocalDate givenOn) {}

    private final JdbcClient client;
    private final Councillors councillors;
    private final BriefingStore briefings;
    private final Timeline timeline;

    Perceptions(JdbcClient client, Councillors councillors, BriefingStore briefings, Timeline timeline) {
        this.client = client;
        this.councillors = councillors;
        this.briefings = briefings;
        this.timeline = timeline;
    }

    /**
     * @param councillor whose words they are: one's own account, or for staff a councillor of the ward
     * @param place as people call it; no address of anybody
     * @param worry a name of {@link Worry}
     * @throws uk.saferhub.kernel.Refusal where the briefing is not issued, or they are no words of a councillor of the ward
     */
    void give(Actor actor, String reference, UUID councillor, String place, String says, String worry) {
        Briefing briefing = briefings.one(actor, reference);
        boolean own = councillor.equals(actor.accountId());
        boolean staff = briefing.made();
        boolean ofWard = (own || staff) && councillors.is(councillor, briefing, actor.today());
        BriefingRules.maySay(briefing.status(), ofWard).orThrow();
        client.sql("""
                insert into perception (id, realm_id, briefing_id, councillor_id, entered_by, place, says, worry, given_on, known_at)
                values (:id, :realm, :briefing, :councillor, :by, :place, :says, :worry, :on, :at)
                """)
                .param("id", Keys.next())
                .param("realm", briefing.realmId())
                .param("briefing", briefing.id())
                .param("councillor", councillor)
                .param("by", actor.accountId())
                .param("place", place)
                .param("says", says)
                .param("worry", Worry.valueOf(worry).name())
                .param("on", actor.today())
                .param("at", Timestamp.from(actor.now()))
                .update();
        timeline.record(new Happening(
                briefing.realmId(),
                briefing.id(),
                actor.accountId(),
                actor.seat(briefing.realmId()).organisationId(),
                actor.now(),
                "perception_given",
                Map.of()));
    }

    /** Those that the actor may read, the newest first. The caller has decided that the briefing may be seen. */
    List<Perception> of(Actor actor, Briefing briefing) {
        return client.sql("""
                select p.id, a.name as councillor, p.place, p.says, p.worry, p.given_on
                from perception p join account_label a on a.id = p.councillor_id
                where p.briefing_id = :briefing and (:staff or p.councillor_id = :me) order by p.known_at desc, p.id desc limit 200
                """)
                .param("briefing", briefing.id())
                .param("staff", briefing.made())
                .param("me", actor.worksAs())
                .query(Perception.class)
                .list();
    }

    /** @throws NotFound where the briefing has no such perception that the actor may read */
    Perception one(Actor actor, Briefing briefing, UUID id) {
        return of(actor, briefing).stream()
                .filter(perception -> perception.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
