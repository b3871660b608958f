package uk.saferhub.scoring;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Matrix.Band;
import uk.saferhub.configuration.Matrix.Factor;
import uk.saferhub.configuration.Matrix.Level;

/**
 * What answers add up to. A factor without an answer adds nothing and counts as unanswered, so that a total of some answers
 * is only a least.
 *
 * @param points of what is answered
 * @param unanswered how many factors have no answer
 * @param band where the total falls; null while anything is unanswered
 */
public record Tally(
        int points, int unanswered, int factors, @Nullable Band band) {

    /** Adds the answers up. An answer that the matrix does not offer counts as none. */
    public static Tally of(Matrix matrix, Collection<Answer> answers) {
        int points = 0;
        int unanswered = 0;
        for (Factor factor : matrix.factors()) {
            Optional<Level> level = level(factor, answers);
            points += level.map(Level::points).orElse(0);
            unanswered += level.isPresent() ? 0 : 1;
        }
        Band band = unanswered == 0 ? matrix.band(points).orElse(null) : null;
        return new Tally(points, unanswered, matrix.factors().size(), band);
    }

    static Optional<Level> level(Factor factor, Collection<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.factor().equals(factor.code()))
                .flatMap(answer ->
                        factor.levels().stream().filter(level -> level.code().equals(answer.level())))
                .findFirst();
    }

    public boolean complete() {
        return unanswered == 0;
    }

    /** "31", "at least 12, 2 unanswered" or "not answered": never a nought that nobody gave. */
    public String inWords() {
        if (complete()) return String.valueOf(points);
        if (unanswered == factors) return "not answered";
        return "at least " + points + ", " + unanswered + " unanswered";
    }
}
