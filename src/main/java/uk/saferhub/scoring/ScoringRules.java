package uk.saferhub.scoring;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Matrix.Factor;
import uk.saferhub.kernel.Decision;

/** When a score may be agreed (HUB-02). The numbers are the matrix's own; these rules hold for every matrix. */
public final class ScoringRules {

    private static final String SECTION = "the partnership's scoring matrix";

    private ScoringRules() {}

    /** Whether these answers may be agreed, all of them together. */
    public static Decision mayAgree(Matrix matrix, Collection<Answer> answers, String reason) {
        Tally tally = Tally.of(matrix, answers);
        return Decision.when(
                        tally.complete(),
                        "HUB-02-A",
                        "The score cannot be agreed while a question is unanswered: it is " + tally.inWords() + ".",
                        SECTION)
                .and(() -> reasonsGiven(matrix, answers))
                .and(() -> Decision.when(!reason.isBlank(), "HUB-02-C", "Say why this is the agreed score.", SECTION));
    }

    /** Whether a band may be chosen in place of the one that the total falls in. */
    public static Decision mayOverride(Matrix matrix, Collection<Answer> answers, @Nullable ChosenBand chosen) {
        if (chosen == null) return Decision.allowed();
        Matrix.Band falls = Tally.of(matrix, answers).band();
        boolean offered = matrix.bands().stream().anyMatch(band -> band.code().equals(chosen.band()));
        boolean other = falls == null || !falls.code().equals(chosen.band());
        return Decision.when(
                        offered && other,
                        "HUB-02-D",
                        "Choose a band of the matrix other than the one that the total falls in.",
                        SECTION)
                .and(() -> Decision.when(
                        !chosen.reason().isBlank(), "HUB-02-E", "Say why another band is right.", SECTION));
    }

    /** Whether a sheet still takes answers. */
    public static Decision mayAnswer(Sheet sheet) {
        return Decision.when(
                sheet.agreed() == null,
                "HUB-02-F",
                "This score is agreed and stays as it is. Score again at the next review.",
                SECTION);
    }

    private static Decision reasonsGiven(Matrix matrix, Collection<Answer> answers) {
        for (Factor factor : matrix.factors()) {
            boolean given = !factor.reasonNeeded()
                    || answers.stream()
                            .anyMatch(answer -> answer.factor().equals(factor.code())
                                    && !answer.reason().isBlank());
            if (!given)
                return Decision.refused(
                        "HUB-02-B", "Give the reason for the answer to \"" + factor.question() + "\".", SECTION);
        }
        return Decision.allowed();
    }
}
