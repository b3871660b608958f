package uk.saferhub.cases.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.ScoreField;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.scoring.Answer;
import uk.saferhub.scoring.AnswerForm;
import uk.saferhub.scoring.ChosenBand;
import uk.saferhub.scoring.Occasion;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.ScoringRules;
import uk.saferhub.scoring.Sheet;
import uk.saferhub.web.Fields;

/** The score with which a case closes (HUB-09): by the answers of its matrix, as at reviews, or its total by hand. */
@Component
public class FinalScore {

    /** What was sent. @param answers none where the total was typed. @param words why this is the score; empty with a typed total */
    public record Given(
            @Nullable Integer total,
            @Nullable String band,
            List<Answer> answers,
            String words,
            @Nullable ChosenBand chosen) {

        /** Whether there is a score at all. */
        public boolean isThere() {
            return total != null || !answers.isEmpty();
        }
    }

    private final ScoreField typed;
    private final Choices choices;
    private final Scores scores;

    FinalScore(ScoreField typed, Choices choices, Scores scores) {
        this.typed = typed;
        this.choices = choices;
        this.scores = scores;
    }

    /** What it may be answered on, of the release that the case was entered under; null where the hub scores on none. */
    public @Nullable Matrix matrix(HubCase hubCase, Actor actor) {
        return choices.matrix(hubCase, actor).orElse(null);
    }

    /** Notes what is wrong in the fields. Where one question is answered, all are to be. */
    public Given read(Fields fields, HubCase hubCase, Actor actor) {
        Matrix matrix = matrix(hubCase, actor);
        List<Answer> answers = matrix == null ? List.of() : AnswerForm.read(matrix, fields);
        if (matrix == null || answers.isEmpty()) {
            var total = typed.read(fields, hubCase, actor);
            return new Given(total.total(), total.band(), List.of(), "", null);
        }
        String words = fields.read().required("score-words", 4000, "Enter why this is the final score");
        ChosenBand chosen = ScoreController.chosen(fields);
        ScoreController.beside(fields, ScoringRules.mayAgree(matrix, answers, words), "score-words");
        ScoreController.beside(fields, ScoringRules.mayOverride(matrix, answers, chosen), "band");
        return new Given(null, null, answers, words, chosen);
    }

    /** The entry of a case that closes on that day, with its sheet where it was answered. @throws uk.saferhub.kernel.Refusal while agencies are asked to score */
    public ScoreStore.Entry entry(HubCase hubCase, Given given, LocalDate closedOn, Actor actor) {
        if (given.answers().isEmpty())
            return ScoreStore.Entry.byHand(
                    ScoreStore.Occasion.CLOSING, closedOn, given.total(), given.band(), "", null);
        CaseRules.mayScoreAlone(ScoreCase.open(scores.newest(hubCase.id())).isPresent())
                .orThrow();
        Sheet sheet = scores.together(
                hubCase.id(),
                hubCase.realmId(),
                Objects.requireNonNull(matrix(hubCase, actor)),
                Occasion.CLOSURE,
                given.answers(),
                given.words(),
                given.chosen(),
                actor);
        return new ScoreStore.Entry(
                ScoreStore.Occasion.CLOSING,
                closedOn,
                Objects.requireNonNull(sheet.agreed()).total(),
                Objects.requireNonNull(sheet.band()).code(),
                given.words(),
                null,
                sheet.id(),
                given.chosen() == null ? null : given.chosen().reason());
    }
}
