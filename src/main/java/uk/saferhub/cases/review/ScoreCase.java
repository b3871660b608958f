package uk.saferhub.cases.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.scoring.Answer;
import uk.saferhub.scoring.ChosenBand;
import uk.saferhub.scoring.Occasion;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.Sheet;

/**
 * Reviews a case and scores it on its matrix again (HUB-08): the one of the release that the case was entered under, so that
 * its scores can be compared over its life.
 */
@Component
public class ScoreCase {

    private final CaseFile file;
    private final Choices choices;
    private final Scores scores;
    private final RecordReview review;

    ScoreCase(CaseFile file, Choices choices, Scores scores, RecordReview review) {
        this.file = file;
        this.choices = choices;
        this.scores = scores;
        this.review = review;
    }

    /** What is answered on. @throws uk.saferhub.kernel.Refusal where the hub has no matrix */
    Matrix matrix(HubCase hubCase, Actor actor) {
        var matrix = choices.matrix(hubCase, actor);
        CaseRules.mayScore(matrix.isPresent()).orThrow();
        return matrix.orElseThrow(NotFound::new);
    }

    /** @param words what was found and why this is the score. @param chosen null where the band counts that the total falls in */
    public void score(
            String reference,
            LocalDate heldOn,
            String words,
            List<Answer> answers,
            @Nullable ChosenBand chosen,
            LocalDate nextReviewOn,
            int version,
            Actor actor) {
        HubCase hubCase = file.open(reference, version, List.of(), actor);
        CaseRules.mayReview(hubCase.status(actor.today()), heldOn, nextReviewOn).orThrow();
        CaseRules.mayScoreAlone(open(scores.newest(hubCase.id())).isPresent()).orThrow();
        Sheet sheet = scores.together(
                hubCase.id(),
                hubCase.realmId(),
                matrix(hubCase, actor),
                Occasion.REVIEW,
                answers,
                words,
                chosen,
                actor);
        reviewed(hubCase, sheet.id(), heldOn, words, chosen, nextReviewOn, version, actor);
    }

    /** The sheet that waits for agencies' answers. */
    static Optional<Sheet> open(Optional<Sheet> newest) {
        return newest.filter(sheet -> sheet.agreed() == null);
    }

    /** An agreed score makes a review of the case. */
    void reviewed(
            HubCase hubCase,
            UUID sheetId,
            LocalDate heldOn,
            String words,
            @Nullable ChosenBand chosen,
            LocalDate nextReviewOn,
            int version,
            Actor actor) {
        Sheet sheet = scores.named(sheetId).orElseThrow(NotFound::new);
        Matrix.Band band = java.util.Objects.requireNonNull(sheet.band());
        CaseRules.reviewsInTime(band.label(), band.reviewEvery(), heldOn, nextReviewOn)
                .orThrow();
        var entry = new ScoreStore.Entry(
                ScoreStore.Occasion.REVIEW,
                heldOn,
                java.util.Objects.requireNonNull(sheet.agreed()).total(),
                band.code(),
                words,
                nextReviewOn,
                sheet.id(),
                chosen == null ? null : chosen.reason());
        review.review(hubCase.reference(), entry, nextReviewOn, version, actor);
    }
}
