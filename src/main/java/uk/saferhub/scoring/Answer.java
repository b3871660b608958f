package uk.saferhub.scoring;

import java.util.List;
import uk.saferhub.kernel.HeldWords;

/**
 * An answer to one factor of a matrix.
 *
 * @param factor the factor's code
 * @param level the code of the chosen level
 * @param reason why; empty where none was given
 */
public record Answer(String factor, String level, String reason) {

    static List<Answer> under(List<Answer> answers, HeldWords held) {
        return answers.stream()
                .map(answer -> new Answer(answer.factor(), answer.level(), held.in(answer.reason())))
                .toList();
    }
}
