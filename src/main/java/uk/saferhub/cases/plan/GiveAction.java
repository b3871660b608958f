package uk.saferhub.cases.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import uk.saferhub.cases.file.Veil;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.cases.party.PartyStore;
import uk.saferhub.people.consent.ConsentRules;
import uk.saferhub.people.consent.Purpose;

/** Adds to a case's plan what an agency agreed to do. The register of actions holds it. */
@Component
public class GiveAction {

    private final CaseFile file;
    private final AgencyStore agencies;
    private final PartyStore parties;
    private final Actions actions;
    private final Veils veils;

    GiveAction(CaseFile file, AgencyStore agencies, PartyStore parties, Actions actions, Veils veils) {
        this.veils = veils;
        this.parties = parties;
        this.file = file;
        this.agencies = agencies;
        this.actions = actions;
    }

    /** As below, with no other basis than people's agreement. */
    public UUID give(
            String reference,
            UUID organisation,
            @Nullable UUID account,
            String what,
            Approach approach,
            LocalDate raisedOn,
            LocalDate dueOn,
            Actor actor) {
        return give(reference, organisation, account, what, approach, raisedOn, dueOn, "", actor);
    }

    /** Who of the case does not agree to being put in touch with support. */
    List<String> refusing(HubCase hubCase, Veil veil) {
        return parties.refusing(hubCase.id(), null, Purpose.SUPPORT, veil);
    }

    /**
     * @param raisedOn the day it was agreed, @param dueOn the last day in time (both Europe/London)
     * @param basis on what support rests where somebody in the case refused it; else blank
     */
    UUID give(
            String reference,
            UUID organisation,
            @Nullable UUID account,
            String what,
            Approach approach,
            LocalDate raisedOn,
            LocalDate dueOn,
            String basis,
            Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> CaseRules.mayHoldOn(raisedOn, hubCase.openedOn(), actor.today()))
                .and(() -> CaseRules.mayGiveAction(agencies.takesPart(hubCase.id(), organisation)))
                .orThrow();
        List<String> refusing = approach == Approach.SUPPORT ? refusing(hubCase, veils.of(hubCase, actor)) : List.of();
        ConsentRules.mayGoOn(refusing, basis, "support").orThrow();
        if (!refusing.isEmpty())
            file.tell(hubCase, "case_other_basis", raisedOn, Map.of("what", what, "words", basis), actor);
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
