package uk.saferhub.referrals;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.scoring.Occasion;
import uk.saferhub.scoring.Scores;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** A hub receives a referral: the record, its people in the index, its parts for referrer and host, an open score sheet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReceiveReferral {

    private final ReferralStore store;
    private final Participations participations;
    private final People people;
    private final Scores scores;
    private final Timeline timeline;
    private final Pauses pauses;

    ReceiveReferral(
            ReferralStore store,
            Participations participations,
            People people,
            Scores scores,
            Timeline timeline,
            Pauses pauses) {
        this.store = store;
        this.participations = participations;
        this.people = people;
        this.scores = scores;
        this.timeline = timeline;
        this.pauses = pauses;
    }

    /** @return the referral's key */
    public UUID receive(NewReferral made, ReferralHub hub, Actor actor) {
        pauses.maySend(hub, actor.today()).orThrow();
        Seat seat = actor.seat(hub.realmId());
        UUID id = Keys.next();
        participations.register(
                id, "referral", made.reference(), hub.realmId(), hub.areaId(), seat.organisationId(), actor);
        participations.join(id, hub.organisationId(), actor);
        store.add(id, made, hub, seat.organisationId(), actor);
        for (NewReferral.Party party : made.parties()) {
            PersonEntry entry = people.add(party.person(), hub.realmId(), hub.areaId(), actor);
            store.party(id, hub.realmId(), entry.id(), party.role());
        }
        UUID matrixId = hub.matrixId();
        if (matrixId != null) scores.open(id, hub.realmId(), matrixId, Occasion.REFERRAL, actor);
        timeline.record(new Happening(
                hub.realmId(),
                id,
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "referral_received",
                Map.of("hub", hub.name(), "decide_by", made.decideBy().toString())));
        return id;
    }
}
