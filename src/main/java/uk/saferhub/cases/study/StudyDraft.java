package uk.saferhub.cases.study;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.actions.Action;
import uk.saferhub.actions.ActionStatus;
import uk.saferhub.actions.Actions;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.outcome.OutcomeStore;
import uk.saferhub.configuration.Category.CategorySet;

/** The words that a study begins with, from the case: who worked together, what was done, what came of it. A person tells the rest. */
@Component
class StudyDraft {

    /** Without anything that identifies somebody. */
    record Words(String title, String reported, String response, String result) {}

    private final AgencyStore agencies;
    private final Actions actions;
    private final OutcomeStore outcomes;
    private final Choices choices;

    StudyDraft(AgencyStore agencies, Actions actions, OutcomeStore outcomes, Choices choices) {
        this.agencies = agencies;
        this.actions = actions;
        this.outcomes = outcomes;
        this.choices = choices;
    }

    Words of(HubCase hubCase, Anonymiser without, Actor actor) {
        String concern =
                hubCase.concern() == null ? "" : choices.label(CategorySet.CONCERN, hubCase.concern(), hubCase, actor);
        String together = agencies.of(hubCase.id()).stream()
                .map(AgencyStore.Agency::name)
                .distinct()
                .collect(Collectors.joining(", "));
        List<Action> done = actions.of(hubCase.id()).stream()
                .filter(action -> action.status() == ActionStatus.DONE)
                .toList();
        String response = done.stream()
                .map(action -> CaseWords.of(action.approach()) + ": " + action.what() + ".")
                .collect(Collectors.joining("\n"));
        String result = outcomes.of(hubCase.id()).stream()
                .map(outcome -> choices.label(CategorySet.OUTCOME, outcome.outcome(), hubCase, actor) + ".")
                .distinct()
                .collect(Collectors.joining("\n"));
        String still = hubCase.stored().isOpen() ? "\nIt is still worked on or monitored." : "\nThe case is closed.";
        return new Words(
                without.without(concern.isEmpty() ? "A case of several agencies" : concern),
                without.without("Worked on together by " + together + ".\n" + hubCase.aim()),
                without.without(response),
                without.without(result + still).strip());
    }
}
