package uk.saferhub.bridges;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Handovers;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.SealedWrites;
import uk.saferhub.access.Seat;
import uk.saferhub.disclosures.OnwardUses;
import uk.saferhub.disclosures.Use;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.people.RestrictedRecords;
import uk.saferhub.people.SafeElsewhere;

/**
 * Hands a record to another partnership or compartment: a new record there, into which its giver may not look, and a bridge. The near
 * record's own timeline stays silent, since its readers are not to learn that a sealed panel has it.
 */
@Component
class HandOver {

    private static final int ANSWER_WITHIN = 5;

    /** What keeps words here: whose they are, an address that must not be found, and that somebody's use is restricted. */
    @Component
    record Guards(OnwardUses onward, SafeElsewhere elsewhere, RestrictedRecords restricted) {}

    private final BridgeStore store;
    private final Handovers handovers;
    private final SealedWrites sealed;
    private final Participations participations;
    private final Guards guards;
    private final Told told;

    HandOver(
            BridgeStore store,
            Handovers handovers,
            SealedWrites sealed,
            Participations participations,
            Guards guards,
            Told told) {
        this.store = store;
        this.handovers = handovers;
        this.sealed = sealed;
        this.participations = participations;
        this.guards = guards;
        this.told = told;
    }

    /** Whether use of what is held of somebody in the record is restricted by law (PRV-03). */
    boolean isRestricted(Folder near) {
        return !guards.restricted().among(List.of(near.record().id())).isEmpty();
    }

    List<Handovers.Taker> takers(Folder near, Actor actor) {
        return handovers.takers(
                near.bodies(), near.record().realmId(), near.record().areaId(), actor.today());
    }

    /**
     * @param agreement under which it goes, and so to whom
     * @param carried what of the near record goes with it
     * @param words what else they need to know
     * @param inSpite why it goes although use of what is held of somebody in it is restricted; empty where it is not
     * @throws uk.saferhub.kernel.Refusal SHR-15-A; SHR-05-A; PRV-03-E; IDX-05-B to D where a safe address would go with it
     */
    void handOver(
            Folder near,
            UUID agreement,
            String purpose,
            List<Carried> carried,
            String words,
            String inSpite,
            Actor actor) {
        Handovers.Taker taker = takers(near, actor).stream()
                .filter(one -> one.agreementId().equals(agreement))
                .findFirst()
                .orElse(null);
        BridgeRules.mayHandOver(taker != null)
                .and(() -> BridgeRules.mayUse(isRestricted(near), inSpite))
                .orThrow();
        if (taker == null) throw new NotFound();
        guards.onward()
                .mayTell(near, purpose + "\n" + words, Use.REFERRAL, taker.name(), actor)
                .orThrow();
        UUID body = actor.seats().stream()
                .filter(seat -> seat.realmId().equals(near.record().realmId())
                        && near.bodies().contains(seat.organisationId()))
                .map(Seat::organisationId)
                .findFirst()
                .orElseThrow(NotFound::new);
        guards.elsewhere()
                .mayLeave(
                        whole(purpose, carried, words),
                        new SafeElsewhere.Leaving(
                                SafeElsewhere.Paper.HANDED_OVER,
                                near.record().realmId(),
                                near.record().id(),
                                body),
                        actor)
                .orThrow();
        var far = new Bridged(
                Keys.next(),
                taker.realmId(),
                Reference.next("B"),
                purpose,
                taker.title() + ": " + taker.gateway(),
                words,
                body,
                "",
                actor.accountId(),
                actor.name(),
                actor.now(),
                WorkingDays.ENGLAND_AND_WALES.add(actor.today(), ANSWER_WITHIN),
                null,
                null,
                null,
                null);
        sealed.allow(taker.realmId());
        participations.register(
                far.id(), "bridged_record", far.reference(), taker.realmId(), taker.areaId(), body, actor);
        store.add(far, taker.areaId(), carried, actor);
        store.join(Keys.next(), near, far, inSpite, actor);
        told.tell(far, body, "bridged_record_received", actor);
        told.note(near);
    }

    /** Every word that goes there. */
    private static String whole(String purpose, List<Carried> carried, String words) {
        return Stream.concat(Stream.of(purpose, words), carried.stream().map(Carried::words))
                .collect(Collectors.joining("\n"));
    }
}
