package uk.saferhub.people;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Adds what somebody learned about a person; what was known before stays beside it (IDX-01). */
@Component
class Learn {

    private final PersonStore store;
    private final Descriptions descriptions;
    private final Contacts contacts;
    private final Timeline timeline;

    Learn(PersonStore store, Descriptions descriptions, Contacts contacts, Timeline timeline) {
        this.store = store;
        this.descriptions = descriptions;
        this.contacts = contacts;
        this.timeline = timeline;
    }

    void learn(PersonPage.Entry person, Particulars learned, Actor actor) {
        if (learned.empty()) return;
        store.learn(person, learned, actor.seat(person.realmId()).organisationId(), actor.now());
        contacts.add(person, learned, actor.now());
        tell(person, "person_learned", actor);
    }

    void lives(PersonPage.Entry person, Residence residence, Actor actor) {
        UUID held = residence.holderId();
        UUID holder = held == null ? actor.seat(person.realmId()).organisationId() : held;
        store.address(person.id(), person.realmId(), holder, residence, actor.now());
        tell(person, "person_learned", actor);
    }

    /** After what is known has changed: somebody is found by what holds, and compared by it. @param verb what happened */
    void tell(PersonPage.Entry person, String verb, Actor actor) {
        Seat seat = actor.seat(person.realmId());
        // The keys are of the person as a whole: a new name is found with an old date of birth.
        Described whole = descriptions.whole(java.util.List.of(person.id())).get(person.id());
        if (whole != null) store.keysAnew(person.id(), person.realmId(), whole, contacts.keys(person.id()));
        store.compareElsewhere(person.id(), person.realmId(), seat.organisationId(), actor.now());
        timeline.record(new Happening(
                person.realmId(), person.id(), actor.accountId(), seat.organisationId(), actor.now(), verb, Map.of()));
    }
}
