package uk.saferhub.cases.closure;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.actions.Actions;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.outcome.OutcomeStore;
import uk.saferhub.cases.problem.ProblemRules;
import uk.saferhub.cases.problem.ProblemStore;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Link;

/** Whether a case can be closed as it stands, apart from what the form asks. */
@Component
class Obstacles {

    private final Actions actions;
    private final OutcomeStore outcomes;
    private final ProblemStore problem;

    Obstacles(Actions actions, OutcomeStore outcomes, ProblemStore problem) {
        this.actions = actions;
        this.outcomes = outcomes;
        this.problem = problem;
    }

    /** The actions that stand in the way: each is answered before the case closes. */
    List<Link> unanswered(HubCase hubCase) {
        return actions.of(hubCase.id()).stream()
                .filter(action -> action.status().isOpen())
                .map(action -> Link.to(action.what() + ", " + action.owner(), "/actions/" + action.reference()))
                .toList();
    }

    Decision mayClose(HubCase hubCase, LocalDate today) {
        return CaseRules.mayClose(
                        hubCase.status(today),
                        actions.openCount(hubCase.id()),
                        outcomes.of(hubCase.id()).size())
                .and(() -> ProblemRules.mayClose(problem.written(hubCase.id())));
    }
}
