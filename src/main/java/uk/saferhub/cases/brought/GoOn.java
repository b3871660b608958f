package uk.saferhub.cases.brought;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.BroughtCase;
import uk.saferhub.cases.closure.CloseCase;
import uk.saferhub.cases.file.CaseChange;
import uk.saferhub.cases.file.CaseEvent;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.outcome.RecordOutcome;
import uk.saferhub.cases.review.ScoreStore;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Settings;

/** Takes a case that was just opened as far as it had got elsewhere, step by step as the table of statuses has it. */
@Component
class GoOn {

    private final CaseFile file;
    private final RecordOutcome outcomes;
    private final CloseCase close;
    private final Choices choices;

    GoOn(CaseFile file, RecordOutcome outcomes, CloseCase close, Choices choices) {
        this.file = file;
        this.outcomes = outcomes;
        this.close = close;
        this.choices = choices;
    }

    void as(String reference, BroughtCase brought, Settings settings, Actor actor) {
        BroughtCase.Ending ending = brought.ending();
        if (ending == null) {
            steps(brought.stage()).forEach(step -> step(reference, step, actor));
            return;
        }
        if (ending.outcome() != null) outcomes.record(reference, ending.outcome(), ending.on(), "", null, actor);
        String band = ending.score() == null
                ? null
                : choices.band(ending.score(), brought.hub(), settings)
                        .map(Matrix.Band::code)
                        .orElse(null);
        var last = ScoreStore.Entry.byHand(
                ScoreStore.Occasion.CLOSING, ending.on(), band == null ? null : ending.score(), band, "", null);
        close.asItWas(file.open(reference, actor), ending.reason(), ending.told(), last, actor);
    }

    private void step(String reference, CaseEvent step, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        file.save(hubCase, CaseChange.of(hubCase).moved(CaseStatus.TABLE.move(hubCase.stored(), step)), actor);
    }

    /** From the opening. */
    static List<CaseEvent> steps(BroughtCase.Stage stage) {
        return switch (stage) {
            case OPEN, CLOSED -> List.of();
            case ASSESSING -> List.of(CaseEvent.ASSESSMENT_BEGUN);
            case ACTIVE -> List.of(CaseEvent.PLAN_AGREED);
            case MONITORING -> List.of(CaseEvent.PLAN_AGREED, CaseEvent.MONITORING_BEGUN);
        };
    }
}
