package uk.saferhub.cases.outcome;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Keys;

/** Records something countable that came about, ends it where it is a state, and withdraws what was entered in error. */
@Component
public class RecordOutcome {

    private final CaseFile file;
    private final OutcomeStore store;
    private final Participations participations;

    RecordOutcome(CaseFile file, OutcomeStore store, Participations participations) {
        this.file = file;
        this.store = store;
        this.participations = participations;
    }

    /**
     * @param outcome code of the pack's outcomes
     * @param happenedOn the day it came about (Europe/London), by which figures count it
     * @param cameOf the order or other record that it came of, which the actor may see; null for none
     */
    public UUID record(
            String reference, String outcome, LocalDate happenedOn, String words, @Nullable UUID cameOf, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> CaseRules.mayHoldOn(happenedOn, hubCase.openedOn(), actor.today()))
                .orThrow();
        UUID id = Keys.next();
        UUID organisation = actor.seat(hubCase.realmId()).organisationId();
        participations.register(
                id, "case_outcome", hubCase.reference(), hubCase.realmId(), hubCase.areaId(), organisation, actor);
        store.add(id, hubCase, outcome, happenedOn, words, cameOf, organisation, actor);
        file.tell(hubCase, "case_outcome_recorded", happenedOn, Map.of("outcome", outcome, "words", words), actor);
        return id;
    }

    /** That a state, such as possession being sought, holds no longer from that day on. Ended once, it stays so. */
    public void end(String reference, UUID outcomeId, LocalDate on, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        var outcome = of(hubCase, outcomeId);
        CaseRules.mayHoldOn(on, outcome.happenedOn(), actor.today()).orThrow();
        if (!store.end(outcomeId, on)) return;
        file.tell(hubCase, "case_outcome_ended", on, Map.of("outcome", outcome.outcome()), actor);
    }

    /** It was entered in error: it is no longer counted, and that it was entered stays on the timeline. */
    public void withdraw(String reference, UUID outcomeId, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        var outcome = of(hubCase, outcomeId);
        if (!store.withdraw(outcomeId, actor)) return;
        file.tell(hubCase, "case_outcome_withdrawn", actor.today(), Map.of("outcome", outcome.outcome()), actor);
    }

    private OutcomeStore.Outcome of(HubCase hubCase, UUID outcomeId) {
        return store.of(hubCase.id()).stream()
                .filter(outcome -> outcome.id().equals(outcomeId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
