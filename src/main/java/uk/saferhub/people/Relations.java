package uk.saferhub.people;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/** Relationships between people of the index. One to somebody whom the reader may not know is not there for them. */
@Component
class Relations {

    private final JdbcClient client;
    private final Timeline timeline;
    private final ReadLog log;

    Relations(JdbcClient client, Timeline timeline, ReadLog log) {
        this.client = client;
        this.timeline = timeline;
        this.log = log;
    }

    List<Relation> of(UUID personId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        List<Relation> relations = client.sql("""
                select r.id, p.reference, p.name, r.kind, r.other_id = :person as back, r.confidence, r.source,
                       r.held_from as "from", r.held_until as until
                from person_relation r join person p on p.id = case when r.person_id = :person then r.other_id else r.person_id end
                where :person in (r.person_id, r.other_id) and %s
                order by r.held_until is not null, r.known_at desc, r.id
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param("person", personId)
                .query(Relation.class)
                .list();
        if (!relations.isEmpty()) log.read(personId);
        return relations;
    }

    /** @param from first day, or null where it is not known */
    void add(
            PersonPage.Entry person,
            UUID otherId,
            Relation.Kind kind,
            Relation.Confidence confidence,
            String source,
            @Nullable LocalDate from,
            Actor actor) {
        Seat seat = actor.seat(person.realmId());
        client.sql("""
                insert into person_relation (id, person_id, other_id, realm_id, organisation_id, kind, confidence, source,
                                             held_from, recorded_by, known_at)
                values (:id, :person, :other, :realm, :organisation, :kind, :confidence, :source, :from::date, :by, :at)
                """)
                .param("id", Keys.next())
                .param("person", person.id())
                .param("other", otherId)
                .param("realm", person.realmId())
                .param("organisation", seat.organisationId())
                .param("kind", kind.name())
                .param("confidence", confidence.name())
                .param("source", source)
                .param("from", from)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        tell(person, seat, "relation_added", actor);
    }

    /** Ends one on a day. One that ended already, or whose other end the actor may not know, is not there. */
    void end(PersonPage.Entry person, UUID relationId, LocalDate on, Actor actor) {
        boolean known =
                of(person.id(), actor).stream().anyMatch(one -> one.id().equals(relationId) && one.until() == null);
        if (!known) throw new NotFound();
        client.sql("update person_relation set held_until = :on where id = :id and held_until is null")
                .param("on", on)
                .param("id", relationId)
                .update();
        tell(person, actor.seat(person.realmId()), "relation_ended", actor);
    }

    /** The timeline names no other person: whoever reads this one's may not know them. */
    private void tell(PersonPage.Entry person, Seat seat, String verb, Actor actor) {
        timeline.record(new Happening(
                person.realmId(), person.id(), actor.accountId(), seat.organisationId(), actor.now(), verb, Map.of()));
    }
}
