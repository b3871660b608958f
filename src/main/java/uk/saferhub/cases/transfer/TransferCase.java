package uk.saferhub.cases.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.actions.Actions;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStore;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.configuration.Hub;
import uk.saferhub.kernel.WorkingDays;

/**
 * Hands a case to another hub of the partnership: its host leads from now on and reviews it within five working days. Whatever
 * was written stays where it is, since everything hangs on the case; agencies that take part still do.
 */
@Component
class TransferCase {

    private static final int REVIEW_WITHIN = 5;

    private final CaseFile file;
    private final CaseStore store;
    private final Choices choices;
    private final AgencyStore agencies;
    private final Participations participations;
    private final Actions actions;

    TransferCase(
            CaseFile file,
            CaseStore store,
            Choices choices,
            AgencyStore agencies,
            Participations participations,
            Actions actions) {
        this.file = file;
        this.store = store;
        this.choices = choices;
        this.agencies = agencies;
        this.participations = participations;
        this.actions = actions;
    }

    /** The hubs that it may go to. */
    List<Hub> others(HubCase hubCase, Actor actor) {
        return choices.hubs(hubCase, actor).stream()
                .filter(hub -> !hub.code().equals(hubCase.hub()))
                .toList();
    }

    /** @param handover what the next hub must know */
    void transfer(String reference, String to, String handover, int version, Actor actor) {
        HubCase hubCase = file.open(reference, version, List.of(), actor);
        Optional<Hub> named = choices.hubs(hubCase, actor).stream()
                .filter(hub -> hub.code().equals(to))
                .findFirst();
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> TransferRules.mayGoTo(named.isPresent(), !to.equals(hubCase.hub())))
                .orThrow();
        Hub hub = named.orElseThrow();
        UUID area = store.area(hub.area());
        UUID host = store.organisation(hub.host());
        LocalDate review = WorkingDays.ENGLAND_AND_WALES.add(actor.today(), REVIEW_WITHIN);
        if (hubCase.nextReviewOn() != null && hubCase.nextReviewOn().isBefore(review)) review = hubCase.nextReviewOn();
        agencies.bringIn(hubCase.id(), hubCase.realmId(), host, actor.today(), null, actor);
        var facts = Map.of(
                "from",
                name(hubCase.hub(), hubCase, actor),
                "to",
                hub.name(),
                "words",
                handover,
                "next_review_on",
                review.toString());
        file.tell(hubCase, "case_moved", actor.today(), facts, actor);
        for (UUID outcome : store.move(hubCase, to, area, host, review, actor)) participations.move(outcome, area);
        participations.move(hubCase.id(), area);
        actions.moved(hubCase.id(), area);
    }

    private String name(String code, HubCase hubCase, Actor actor) {
        return choices.hubs(hubCase, actor).stream()
                .filter(hub -> hub.code().equals(code))
                .map(Hub::name)
                .findFirst()
                .orElse(code);
    }
}
