package uk.saferhub.reports.linter;

import java.util.List;
import uk.saferhub.reports.document.Block;

/** RPT-IMPLICATION: each head is answered, and somebody put a name to it; "none identified" is an answer (RPT-10). */
final class UnansweredImplication implements Rule {

    @Override
    public List<Finding> check(Reading reading) {
        return reading.paper().blocks().stream()
                .filter(Block.Implications.class::isInstance)
                .flatMap(block -> ((Block.Implications) block).answers().stream())
                .filter(answer -> blank(answer.text()) || blank(answer.answeredBy()))
                .map(answer -> new Finding(
                        "RPT-IMPLICATION",
                        Severity.FAULT,
                        "implications: " + answer.head(),
                        answer.head(),
                        blank(answer.text()) ? "Nobody has answered it." : "Nobody has put a name to the answer."))
                .toList();
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
