package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.NumberWords;
import uk.saferhub.reports.document.Passage;

/** RPT-STOCK: more were worked with than came in: those carried over from before are said too (PRF-14). */
final class CarriedOver implements Rule {

    private static final String COUNT = "(\\d{1,3}(?:,\\d{3})+|\\d+)";
    private static final String CAME = "(?:new )?(?:referrals|cases|requests|applications|enquiries)";
    private static final String THOSE =
            "(?:individuals|people|persons|victims|survivors|clients|families|households|residents|women|men|children|young people|cases)";
    private static final Pattern IN =
            Pattern.compile("(?i)\\b(?:received|took in|accepted|had|were) " + COUNT + " " + CAME + "\\b|(?<![\\d.,])"
                    + COUNT + " " + CAME + " (?:were |was )?(?:received|accepted|made|came|opened)\\b");
    private static final Pattern WORKED_WITH =
            Pattern.compile("(?i)\\b(?:worked with|supported|helped|saw|assisted|engaged(?: with)?) " + COUNT + " "
                    + THOSE + "\\b|(?<![\\d.,])" + COUNT + " " + THOSE
                    + " (?:were |have been )(?:worked with|supported|helped|seen|assisted)\\b");
    private static final Pattern OPENING = Pattern.compile(
            "(?i)\\b(?:carried over|carried forward|brought forward|already (?:open|known|supported)|at the (?:start|beginning)|open on|ongoing from|from the year before)\\b");

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        reading.prose().forEach(passage -> check(passage, findings));
        return findings;
    }

    private static void check(Passage passage, List<Finding> findings) {
        String text = passage.text();
        Matcher in = IN.matcher(text);
        Matcher worked = WORKED_WITH.matcher(text);
        if (!in.find() || !worked.find() || OPENING.matcher(text).find()) {
            return;
        }
        long came = number(in);
        long with = number(worked);
        if (with > came) {
            findings.add(new Finding(
                    "RPT-STOCK",
                    Severity.ASK,
                    passage.place(),
                    in.group() + " / " + worked.group(),
                    "%s came in and %s were worked with: at least %s were carried over from before. Print how many."
                            .formatted(
                                    NumberWords.digits(came),
                                    NumberWords.digits(with),
                                    NumberWords.digits(with - came))));
        }
    }

    private static long number(Matcher found) {
        return NumberWords.read(found.group(1) != null ? found.group(1) : found.group(2))
                .orElse(0);
    }
}
