package uk.saferhub.people.things;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.entry.Entry;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Enters a thing in the index, and says whose it is. */
@Component
public class AddThing {

    private final JdbcClient client;
    private final Participations participations;
    private final Timeline timeline;
    private final Things things;

    AddThing(JdbcClient client, Participations participations, Timeline timeline, Things things) {
        this.client = client;
        this.participations = participations;
        this.timeline = timeline;
        this.things = things;
    }

    public Entry add(NewThing thing, UUID realmId, UUID areaId, Actor actor) {
        Seat seat = actor.seat(realmId);
        var entry = new Entry(Keys.next(), realmId, Reference.next("T"), thing.name(), true);
        participations.register(entry.id(), "thing", entry.reference(), realmId, areaId, seat.organisationId(), actor);
        client.sql("""
                insert into thing (id, realm_id, area_id, organisation_id, reference, kind, name, identifier, also, words,
                  entered_by, entered_at)
                values (:id, :realm, :area, :body, :reference, :kind, :name, :identifier, :also, :words, :by, :at)
                """)
                .param("id", entry.id())
                .param("realm", realmId)
                .param("area", areaId)
                .param("body", seat.organisationId())
                .param("reference", entry.reference())
                .param("kind", thing.kind().name())
                .param("name", thing.name())
                .param("identifier", typed(thing, 0))
                .param("also", typed(thing, 1))
                .param("words", thing.words())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        var keys = new LinkedHashSet<String>();
        thing.identifiers().forEach(identifier -> keys.add(identifier.key()));
        if (thing.kind() == ThingKind.BUSINESS)
            Identifier.read(ThingKind.BUSINESS, thing.name()).ifPresent(name -> keys.add(name.key()));
        keys.add("reference " + entry.reference());
        client.sql(
                        "insert into thing_key (thing_id, realm_id, key) select :id, :realm, k.key from unnest(:keys::text[]) as k (key)")
                .param("id", entry.id())
                .param("realm", realmId)
                .param("keys", keys.toArray(String[]::new))
                .update();
        tell(realmId, entry.id(), "thing_added", actor);
        return entry;
    }

    /** Says what somebody of the same realm is to it. @param from first day, null where it is not known */
    public void holds(
            Entry thing, PersonEntry person, Part part, String source, @Nullable LocalDate from, Actor actor) {
        client.sql("""
                insert into thing_holder (id, realm_id, thing_id, person_id, part, source, held_from, organisation_id, recorded_by,
                  known_at)
                values (:id, :realm, :thing, :person, :part, :source, :since::date, :body, :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", thing.realmId())
                .param("thing", thing.id())
                .param("person", person.id())
                .param("part", part.name())
                .param("source", source)
                .param("since", from)
                .param("body", actor.seat(thing.realmId()).organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        tell(thing.realmId(), thing.id(), "thing_held", actor);
        tell(thing.realmId(), person.id(), "thing_held", actor);
    }

    /** One that ended, or of somebody whom the actor may not know, is not there. */
    void end(Thing thing, UUID holderId, Actor actor) {
        boolean known = things.holders(thing.id(), actor).stream()
                .anyMatch(one -> one.id().equals(holderId) && one.until() == null);
        if (!known) throw new NotFound();
        client.sql("""
                update thing_holder set held_until = greatest(:on, held_from) where id = :id and held_until is null
                """).param("on", actor.today()).param("id", holderId).update();
        tell(thing.realmId(), thing.id(), "thing_left", actor);
    }

    private static @Nullable String typed(NewThing thing, int which) {
        return thing.identifiers().size() > which
                ? thing.identifiers().get(which).typed()
                : null;
    }

    /** The timeline names no other entry: whoever reads this one's may not know it. */
    private void tell(UUID realmId, UUID id, String verb, Actor actor) {
        UUID organisation = actor.seat(realmId).organisationId();
        timeline.record(new Happening(realmId, id, actor.accountId(), organisation, actor.now(), verb, Map.of()));
    }
}
