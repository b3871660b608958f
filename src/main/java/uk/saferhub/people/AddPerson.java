package uk.saferhub.people;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Adds somebody to the index, with what makes the entry findable. */
@Component
class AddPerson {

    private final PersonStore store;
    private final Contacts contacts;
    private final Participations participations;
    private final Timeline timeline;

    AddPerson(PersonStore store, Contacts contacts, Participations participations, Timeline timeline) {
        this.contacts = contacts;
        this.store = store;
        this.participations = participations;
        this.timeline = timeline;
    }

    PersonEntry add(Described somebody, UUID realmId, UUID areaId, Actor actor) {
        Seat seat = actor.seat(realmId);
        var entry = new PersonEntry(
                Keys.next(), Reference.next("P"), somebody.names().getFirst().whole());
        participations.register(entry.id(), "person", entry.reference(), realmId, areaId, seat.organisationId(), actor);
        store.add(entry, somebody, realmId, areaId, seat.organisationId(), actor.now());
        contacts.add(entry.id(), realmId, somebody.numbers(), actor.now());
        store.compareElsewhere(entry.id(), realmId, seat.organisationId(), actor.now());
        timeline.record(new Happening(
                realmId, entry.id(), actor.accountId(), seat.organisationId(), actor.now(), "person_added", Map.of()));
        return entry;
    }
}
