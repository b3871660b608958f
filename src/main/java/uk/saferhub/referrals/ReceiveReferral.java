package uk.saferhub.referrals;

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

/** A hub receives a referral: the record, its people in the index, its parts for referrer and host, an open score sheet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReceiveReferral {

    private final ReferralStore store;
    private final Participations participations;
    private final People people;
    private final Scores scores;
    private final Screening screening;
    private final Pauses pauses;

    ReceiveReferral(
            ReferralStore store,
            Participations participations,
            People people,
            Scores scores,
            Screening screening,
            Pauses pauses) {
        this.store = store;
        this.participations = participations;
        this.people = people;
        this.scores = scores;
        this.screening = screening;
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
        screening.receive(id, made, hub, seat.organisationId(), actor);
        for (NewReferral.Party party : made.parties()) {
            PersonEntry entry = people.add(party.person(), hub.realmId(), hub.areaId(), actor);
            store.party(id, hub.realmId(), entry.id(), party.role());
        }
        UUID matrixId = hub.matrixId();
        if (matrixId != null) scores.open(id, hub.realmId(), matrixId, Occasion.REFERRAL, actor);
        return id;
    }
}
