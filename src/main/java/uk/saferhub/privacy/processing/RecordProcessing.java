package uk.saferhub.privacy.processing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Enters a purpose of a compartment, and says something of it anew. */
@Component
public class RecordProcessing {

    private final ProcessingStore store;
    private final Realms realms;
    private final Participations participations;
    private final Timeline timeline;

    RecordProcessing(ProcessingStore store, Realms realms, Participations participations, Timeline timeline) {
        this.store = store;
        this.realms = realms;
        this.participations = participations;
        this.timeline = timeline;
    }

    /** The compartments of the partnerships whose register the actor keeps. */
    List<Realm> compartments(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.onlyRecord() == null && seat.compartment().equals("governance"))
                .map(Seat::partnership)
                .distinct()
                .flatMap(partnership -> realms.all(partnership).stream())
                .toList();
    }

    /** @return its reference. @throws NotFound where the actor keeps no register for that compartment */
    public String enter(UUID compartment, Said said, Actor actor) {
        Realm of = compartments(actor).stream()
                .filter(realm -> realm.id().equals(compartment))
                .findFirst()
                .orElseThrow(NotFound::new);
        UUID governance = realms.named(of.partnership(), "governance").id();
        Seat seat = actor.seat(governance);
        UUID id = Keys.next();
        String reference = Reference.next("PA");
        participations.register(
                id, "processing_purpose", reference, governance, seat.areaId(), seat.organisationId(), actor);
        store.add(id, governance, seat.areaId(), reference, compartment, seat.organisationId(), actor);
        store.say(id, governance, said, actor);
        tell(id, governance, "processing_entered", actor);
        return reference;
    }

    /** Nothing happens where the same is said again. */
    void revise(Purpose purpose, Said said, Actor actor) {
        if (said.equals(purpose.said())) return;
        store.say(purpose.id(), purpose.realmId(), said, actor);
        tell(purpose.id(), purpose.realmId(), "processing_reviewed", actor);
    }

    private void tell(UUID id, UUID realm, String verb, Actor actor) {
        timeline.record(new Happening(
                realm, id, actor.accountId(), actor.seat(realm).organisationId(), actor.now(), verb, Map.of()));
    }
}
