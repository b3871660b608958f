package uk.saferhub.privacy.collation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.access.SealedWrites;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.privacy.requests.Request;
import uk.saferhub.privacy.requests.RequestRules;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Asks every compartment of the partnership alike, so that nothing can be told from who is asked. */
@Component
class AskCompartments {

    private static final int DAYS = 7;

    private final SearchStore store;
    private final PartStore parts;
    private final Realms realms;
    private final SealedWrites sealed;
    private final Participations participations;
    private final Timeline timeline;

    AskCompartments(
            SearchStore store,
            PartStore parts,
            Realms realms,
            SealedWrites sealed,
            Participations participations,
            Timeline timeline) {
        this.store = store;
        this.parts = parts;
        this.realms = realms;
        this.sealed = sealed;
        this.participations = participations;
        this.timeline = timeline;
    }

    /** @param names one a line. @param more what else tells them from others */
    void ask(Request request, String names, String more, Actor actor) {
        RequestRules.mayWork(request).orThrow();
        if (!parts.of(request).isEmpty()) return;
        Seat seat = actor.seat(request.realmId());
        LocalDate within = actor.today().plusDays(DAYS);
        LocalDate last = request.dueOn();
        LocalDate due = last != null && last.isBefore(within) ? last : within;
        for (Realm realm : asked(request)) {
            UUID id = Keys.next();
            String reference = Reference.next("RS");
            var search = new Search(
                    id,
                    realm.id(),
                    request.areaId(),
                    reference,
                    request.id(),
                    request.reference(),
                    request.kind(),
                    names,
                    more,
                    new UUID[0],
                    due,
                    actor.name(),
                    null,
                    null);
            parts.ask(request, id, realm.id(), actor);
            sealed.allow(realm.id());
            participations.register(
                    id, "record_search", reference, realm.id(), request.areaId(), seat.organisationId(), actor);
            store.add(search, seat.organisationId(), actor);
            tell(realm.id(), id, seat, "record_search_asked", actor);
        }
        tell(request.realmId(), request.id(), seat, "compartments_asked", actor);
    }

    /** Every compartment but governance, whose papers are about no person of the index. */
    private List<Realm> asked(Request request) {
        return realms.all(realms.of(request.realmId()).partnership()).stream()
                .filter(realm -> !realm.compartment().equals("governance"))
                .toList();
    }

    private void tell(UUID realm, UUID record, Seat seat, String verb, Actor actor) {
        timeline.record(
                new Happening(realm, record, actor.accountId(), seat.organisationId(), actor.now(), verb, Map.of()));
    }
}
