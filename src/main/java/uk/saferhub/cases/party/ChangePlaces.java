package uk.saferhub.cases.party;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;

/** Adds a place to a case, and ends it once the case has nothing to do with it any more. */
@Component
class ChangePlaces {

    private final CaseFile file;
    private final PlaceStore store;

    ChangePlaces(CaseFile file, PlaceStore store) {
        this.file = file;
        this.store = store;
    }

    void add(
            String reference,
            String line,
            @Nullable String postcode,
            String part,
            boolean doNotWrite,
            LocalDate from,
            Actor actor) {
        HubCase hubCase = open(reference, actor);
        UUID organisation = actor.seat(hubCase.realmId()).organisationId();
        UUID id =
                store.add(hubCase.id(), hubCase.realmId(), line, postcode, part, doNotWrite, from, organisation, actor);
        file.tell(hubCase, "case_place_added", actor.today(), Map.of("place_id", id.toString()), actor);
    }

    /** That it was the case's stays on record. Ending what has ended does nothing. */
    void end(String reference, UUID placeId, LocalDate until, Actor actor) {
        HubCase hubCase = open(reference, actor);
        var place = store.of(hubCase.id()).stream()
                .filter(one -> one.id().equals(placeId))
                .findFirst()
                .orElseThrow(NotFound::new);
        CaseRules.mayHoldOn(until, place.heldFrom(), actor.today()).orThrow();
        if (!store.end(placeId, until)) return;
        var facts = Map.of("place_id", placeId.toString(), "until", until.toString());
        file.tell(hubCase, "case_place_ended", actor.today(), facts, actor);
    }

    private HubCase open(String reference, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today())).orThrow();
        return hubCase;
    }
}
