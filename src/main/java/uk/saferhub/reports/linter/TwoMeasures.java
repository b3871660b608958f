package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.Passage;

/** RPT-MEASURE: crimes, offences and incidents are counted by different rules: totals of two of them do not stand unexplained side by side. */
final class TwoMeasures implements Rule {

    private static final String THINGS = "(crimes?|incidents?|offences?)";
    private static final Pattern TOTAL = Pattern.compile(
            "(?i)\\b(?:total|overall)(?: (?:number|count|figure))?s?(?: (?:of|all|recorded|reported|police|\\d[\\d,]*))* "
                    + THINGS + "\\b" + "|(?<![\\d.,])\\d[\\d,]* (?:recorded |reported )?" + THINGS
                    + "\\b(?=[^.]{0,60}\\b(?:in total|overall|in all|altogether)\\b)");
    private static final Pattern EXPLAINED = Pattern.compile("(?i)" + THINGS
            + "\\b[^.]*\\b(?:means?|includes?|including|defined|of which|not the same|differs?|different|unlike)\\b[^.]*\\b"
            + THINGS);

    @Override
    public List<Finding> check(Reading reading) {
        Map<Integer, TreeSet<String>> counted = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        reading.prose().forEach(passage -> check(passage, counted, findings));
        findings.removeIf(finding -> reading.prose()
                .anyMatch(passage -> EXPLAINED.matcher(passage.text()).find()));
        return findings;
    }

    private static void check(Passage passage, Map<Integer, TreeSet<String>> counted, List<Finding> findings) {
        TreeSet<String> things = counted.computeIfAbsent(passage.section(), section -> new TreeSet<>());
        Matcher totals = TOTAL.matcher(passage.text());
        while (totals.find()) {
            String thing = (totals.group(1) != null ? totals.group(1) : totals.group(2)).toLowerCase(Locale.UK);
            boolean another = !things.isEmpty();
            if (things.add(thing.endsWith("s") ? thing : thing + "s") && another) {
                findings.add(new Finding(
                        "RPT-MEASURE",
                        Severity.ASK,
                        passage.place(),
                        totals.group(),
                        "Totals are given of " + String.join(" and of ", things)
                                + ", which are counted by different rules: say which is meant, or what each is."));
            }
        }
    }
}
