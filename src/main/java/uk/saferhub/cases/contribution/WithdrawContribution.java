package uk.saferhub.cases.contribution;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;

/** Takes a contribution back: nobody reads it any more. Only the agency that made it may (SHR-05). */
@Component
class WithdrawContribution {

    private final CaseFile file;
    private final ContributionStore store;

    WithdrawContribution(CaseFile file, ContributionStore store) {
        this.file = file;
        this.store = store;
    }

    void withdraw(String reference, UUID id, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        var contribution = store.seen(id, hubCase.id(), CaseFile.organisations(hubCase, actor), hubCase.asHub())
                .orElseThrow(NotFound::new);
        CaseRules.mayWithdraw(contribution
                        .organisationId()
                        .equals(actor.seat(hubCase.realmId()).organisationId()))
                .orThrow();
        store.withdraw(id, actor);
        file.tell(
                hubCase,
                "case_contribution_withdrawn",
                actor.today(),
                Map.of(
                        "visibility",
                        contribution.visibility().name(),
                        "about",
                        contribution.heldOn().toString()),
                actor);
    }
}
