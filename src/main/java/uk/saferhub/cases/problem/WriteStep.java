package uk.saferhub.cases.problem;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.HubCase;

/** Writes a step of problem solving, or writes it anew. */
@Component
public class WriteStep {

    private final CaseFile file;
    private final ProblemStore store;

    WriteStep(CaseFile file, ProblemStore store) {
        this.file = file;
        this.store = store;
    }

    public void write(String reference, ProblemStep step, String words, LocalDate heldOn, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        ProblemRules.mayUse(hubCase.kind())
                .and(() -> CaseRules.mayWork(hubCase.status(actor.today())))
                .and(() -> ProblemRules.mayWrite(step, store.written(hubCase.id())))
                .and(() -> CaseRules.mayHoldOn(heldOn, hubCase.openedOn(), actor.today()))
                .orThrow();
        store.write(hubCase, step, words, heldOn, actor);
        file.tell(hubCase, "case_step_written", heldOn, Map.of("what", CaseWords.of(step), "words", words), actor);
    }
}
