package uk.saferhub.cases.party;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Veil;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.kernel.Decision;
import uk.saferhub.people.Described;
import uk.saferhub.people.PersonEntry;

/** Brings a person of the index, or a place, into a case. */
@Component
class AddParty {

    private final CaseFile file;
    private final PartyStore store;
    private final KnownPeople people;
    private final Choices choices;
    private final BringIn bringIn;
    private final Veils veils;

    AddParty(CaseFile file, PartyStore store, KnownPeople people, Choices choices, BringIn bringIn, Veils veils) {
        this.veils = veils;
        this.file = file;
        this.store = store;
        this.people = people;
        this.choices = choices;
        this.bringIn = bringIn;
    }

    /** @return false where there is nobody of that reference whom the actor may know */
    boolean person(String reference, String personReference, String role, LocalDate from, Actor actor) {
        HubCase hubCase = openToAdd(reference, actor);
        var found = people.named(personReference, hubCase.realmId(), actor, Permission.READ_PERSON);
        if (found.isEmpty()) return false;
        bring(hubCase, found.get(), role, from, actor);
        return true;
    }

    /** Enters somebody whom the index does not hold yet, and brings them in. @return their entry's reference */
    String newPerson(String reference, Described somebody, String role, LocalDate from, Actor actor) {
        HubCase hubCase = openToAdd(reference, actor);
        PersonEntry entry = people.add(somebody, hubCase.realmId(), hubCase.areaId(), actor);
        bring(hubCase, new KnownPeople.Person(entry.id(), entry.name()), role, from, actor);
        return entry.reference();
    }

    private void bring(HubCase hubCase, KnownPeople.Person person, String role, LocalDate from, Actor actor) {
        UUID organisation = actor.seat(hubCase.realmId()).organisationId();
        LocalDate assessBy = choices.assessBy(role, from, hubCase, actor);
        if (!bringIn.bring(hubCase.id(), hubCase.realmId(), person.id(), role, from, assessBy, organisation, actor))
            return;
        var facts = Map.of("person", person.name(), "role", role, "from", from.toString());
        file.tell(hubCase, "case_party_added", actor.today(), facts, actor);
    }

    /** Ends a role; that it was held stays on record. Ending what has ended does nothing. */
    void endRole(String reference, UUID partyId, LocalDate until, Actor actor) {
        HubCase hubCase = open(reference, actor);
        var party = store.parties(hubCase.id()).stream()
                .filter(p -> p.id().equals(partyId))
                .findFirst()
                .orElseThrow(NotFound::new);
        CaseRules.mayHoldOn(until, party.heldFrom(), actor.today()).orThrow();
        if (!store.end(hubCase.id(), partyId, until)) return;
        var facts = Map.of("person", party.person(), "role", party.role(), "until", until.toString());
        file.tell(hubCase, "case_role_ended", actor.today(), facts, actor);
    }

    /** For the page and for the command. */
    static Decision mayAdd(Veil veil) {
        return CaseRules.mayAddPeople(!veil.parts().isEmpty());
    }

    private HubCase openToAdd(String reference, Actor actor) {
        HubCase hubCase = open(reference, actor);
        mayAdd(veils.of(hubCase, actor)).orThrow();
        return hubCase;
    }

    private HubCase open(String reference, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today())).orThrow();
        return hubCase;
    }
}
