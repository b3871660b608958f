package uk.saferhub.cases.closure;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.saferhub.actions.Actions;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.outcome.OutcomeStore;
import uk.saferhub.cases.problem.ProblemRules;
import uk.saferhub.cases.problem.ProblemStore;
import uk.saferhub.kernel.Decision;

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

    Decision mayClose(HubCase hubCase, LocalDate today) {
        return CaseRules.mayClose(
                        hubCase.status(today),
                        actions.openCount(hubCase.id()),
                        outcomes.of(hubCase.id()).size())
                .and(() -> ProblemRules.mayClose(problem.written(hubCase.id())));
    }
}
