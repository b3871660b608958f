package uk.saferhub.scoring;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Matrix.Factor;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.web.Fields;

/** The posted answers to a matrix, as {@code questions.jte} asks them. */
public final class AnswerForm {

    private static final int LONGEST_REASON = 1000;

    private AnswerForm() {}

    /** The answers given; a question left open is left out. Notes what is wrong in the fields. */
    public static List<Answer> read(Matrix matrix, Fields fields) {
        var answers = new ArrayList<Answer>();
        for (Factor factor : matrix.factors()) {
            String name = field(factor.code());
            String level = fields.read().text(name);
            fields.read().atMost(name + "-reason", LONGEST_REASON);
            if (HeldWords.marked(fields.read().text(name + "-reason")))
                fields.error(
                        name + "-reason",
                        "Part of these words is held back from you and would be lost. Write your own, or leave them empty");
            if (level.isEmpty()) continue;
            boolean offered =
                    factor.levels().stream().anyMatch(one -> one.code().equals(level));
            if (!offered) fields.error(name, "Choose one of the answers to: " + factor.question());
            else answers.add(new Answer(factor.code(), level, fields.read().text(name + "-reason")));
        }
        return answers;
    }

    /** Fills answers in before the page is shown. */
    public static Fields fill(Fields fields, List<Answer> answers) {
        answers.forEach(answer -> fill(fields, answer));
        return fields;
    }

    /** Fills in the answers that all agencies share, as a start for the agreed ones. */
    public static Fields fillShared(Fields fields, Sheet sheet) {
        for (Factor factor : sheet.matrix().factors()) {
            List<Answer> given = sheet.agencies().stream()
                    .flatMap(agency -> agency.answers().stream())
                    .filter(answer -> answer.factor().equals(factor.code()))
                    .toList();
            boolean shared = !given.isEmpty()
                    && given.stream().map(Answer::level).distinct().count() == 1;
            if (shared) fill(fields, given.getFirst());
        }
        return fields;
    }

    /** The field of a factor's answer; that of its reason ends in {@code -reason}. */
    public static String field(String factor) {
        return "q-" + factor;
    }

    private static void fill(Fields fields, Answer answer) {
        fields.with(field(answer.factor()), answer.level()).with(field(answer.factor()) + "-reason", answer.reason());
    }
}
