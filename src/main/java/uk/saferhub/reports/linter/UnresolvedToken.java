package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Passage;

/** RPT-TOKEN: every mark has become a figure, and every figure has a value. */
final class UnresolvedToken implements Rule {

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{|}}|\\[(?:insert|tbc|xx+|\\.\\.\\.|…|date|name|number)[^\\]]*]|(?<!\\w)(?:TBC|TBA|XX+|x{3,}|\\?{2,}|lorem ipsum)(?!\\w)|_{3,}",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            if (PLACEHOLDER.matcher(passage.text()).find()) {
                findings.add(new Finding(
                        "RPT-TOKEN",
                        Severity.FAULT,
                        passage.place(),
                        passage.text(),
                        "Something is still to be filled in here."));
            }
            for (Inline piece : passage.words()) {
                if (piece instanceof Inline.Quoted q && q.figure().state() == PaperFigure.State.NO_DATA) {
                    findings.add(new Finding(
                            "RPT-TOKEN",
                            Severity.FAULT,
                            passage.place(),
                            passage.text(),
                            "The figure “" + q.figure().caption() + "” has no data: "
                                    + q.figure().reason()));
                }
            }
        }
        return findings;
    }
}
