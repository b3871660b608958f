package uk.saferhub.reports.linter;

import java.util.List;
import uk.saferhub.reports.document.Passage;

/** RPT-BRACKET: a bracket or quotation mark that opens is closed in the same paragraph, and the other way about. */
final class UnbalancedBrackets implements Rule {

    @Override
    public List<Finding> check(Reading reading) {
        return reading.passages().stream()
                .filter(passage -> !balanced(passage.text()))
                .map(UnbalancedBrackets::finding)
                .toList();
    }

    private static Finding finding(Passage passage) {
        return new Finding(
                "RPT-BRACKET",
                Severity.FAULT,
                passage.place(),
                passage.text(),
                "A bracket or quotation mark is open, or closes nothing.");
    }

    private static boolean balanced(String text) {
        String listed = text.replaceAll("(?<![\\w(])(?:[a-z]|[ivx]{1,4}|\\d{1,2})\\)", "");
        return pairs(listed, '(', ')') && pairs(listed, '[', ']') && pairs(text, '“', '”');
    }

    private static boolean pairs(String text, char open, char close) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}
