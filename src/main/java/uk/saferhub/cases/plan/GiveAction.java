package uk.saferhub.cases.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.actions.Actions;
import uk.saferhub.actions.Approach;
import uk.saferhub.actions.NewAction;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;

/** Adds to a case's plan what an agency agreed to do. The register of actions holds it. */
@Component
public class GiveAction {

    private final CaseFile file;
    private final AgencyStore agencies;
    private final Actions actions;

    GiveAction(CaseFile file, AgencyStore agencies, Actions actions) {
        this.file = file;
        this.agencies = agencies;
        this.actions = actions;
    }

    /** @param raisedOn the day it was agreed, @param dueOn the last day in time (both Europe/London) */
    public UUID give(
            String reference,
            UUID organisation,
            @Nullable UUID account,
            String what,
            Approach approach,
            LocalDate raisedOn,
            LocalDate dueOn,
            Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> CaseRules.mayHoldOn(raisedOn, hubCase.openedOn(), actor.today()))
                .and(() -> CaseRules.mayGiveAction(agencies.takesPart(hubCase.id(), organisation)))
                .orThrow();
        return actions.raise(
                new NewAction(
                        hubCase.realmId(),
                        hubCase.areaId(),
                        "case",
                        hubCase.id(),
                        hubCase.reference(),
                        hubCase.path(),
                        organisation,
                        account,
                        what,
                        approach,
                        raisedOn,
                        dueOn),
                actor);
    }
}
