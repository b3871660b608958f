package uk.saferhub.cases.contribution;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.Visibility;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Keys;

/** Adds what an agency knows to a case. Where the agency was asked and others may see it, this is its answer. */
@Component
public class Contribute {

    private final CaseFile file;
    private final ContributionStore store;
    private final AgencyStore agencies;

    Contribute(CaseFile file, ContributionStore store, AgencyStore agencies) {
        this.file = file;
        this.store = store;
        this.agencies = agencies;
    }

    /** @param heldOn the day it is about (Europe/London) */
    public UUID contribute(String reference, String words, Visibility visibility, LocalDate heldOn, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> CaseRules.mayBeAbout(heldOn, actor.today()))
                .orThrow();
        UUID organisation = actor.seat(hubCase.realmId()).organisationId();
        UUID id = Keys.next();
        store.add(id, hubCase.id(), hubCase.realmId(), organisation, words, visibility, heldOn, actor);
        if (visibility != Visibility.OWN) agencies.answered(hubCase.id(), organisation, actor.today());
        // The words stay with the contribution, whose reader is decided there; the timeline only says that there is
        // one.
        file.tell(
                hubCase,
                "case_contribution_added",
                actor.today(),
                Map.of("visibility", visibility.name(), "about", heldOn.toString()),
                actor);
        return id;
    }

    /** One key for "we know nothing": an answer like any other, seen by all involved. */
    void nothingKnown(String reference, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today())).orThrow();
        UUID organisation = actor.seat(hubCase.realmId()).organisationId();
        if (!agencies.answered(hubCase.id(), organisation, actor.today())) return;
        file.tell(hubCase, "case_nothing_known", actor.today(), Map.of(), actor);
    }
}
