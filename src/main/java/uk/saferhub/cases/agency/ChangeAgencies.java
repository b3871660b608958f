package uk.saferhub.cases.agency;

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

/** Brings an agency into a case, asks it what it knows, and lets it go. */
@Component
class ChangeAgencies {

    private final CaseFile file;
    private final AgencyStore store;

    ChangeAgencies(CaseFile file, AgencyStore store) {
        this.file = file;
        this.store = store;
    }

    /** One that takes part already is asked again where a date is given; without one nothing changes. */
    void bringIn(String reference, UUID organisation, @Nullable LocalDate answerDueOn, Actor actor) {
        HubCase hubCase = open(reference, actor);
        boolean added = store.bringIn(hubCase.id(), hubCase.realmId(), organisation, actor.today(), answerDueOn, actor);
        if (!added && answerDueOn == null) return;
        if (!added) store.ask(hubCase.id(), organisation, answerDueOn, actor);
        tell(hubCase, added ? "case_agency_joined" : "case_agency_asked", organisation, answerDueOn, actor);
    }

    void letGo(String reference, UUID organisation, Actor actor) {
        HubCase hubCase = open(reference, actor);
        if (!store.takesPart(hubCase.id(), organisation)) throw new NotFound();
        CaseRules.mayLeave(hubCase.leadOrganisationId().equals(organisation)).orThrow();
        store.leave(hubCase.id(), organisation, actor.today(), actor);
        tell(hubCase, "case_agency_left", organisation, null, actor);
    }

    private HubCase open(String reference, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today())).orThrow();
        return hubCase;
    }

    private void tell(HubCase hubCase, String verb, UUID organisation, @Nullable LocalDate answerDueOn, Actor actor) {
        String name = store.of(hubCase.id()).stream()
                .filter(agency -> agency.organisationId().equals(organisation))
                .map(AgencyStore.Agency::name)
                .findFirst()
                .orElseThrow(NotFound::new);
        var facts = answerDueOn == null
                ? Map.of("agency", name)
                : Map.of("agency", name, "answer_due_on", answerDueOn.toString());
        file.tell(hubCase, verb, actor.today(), facts, actor);
    }
}
