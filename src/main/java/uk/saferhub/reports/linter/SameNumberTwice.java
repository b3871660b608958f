package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.prose.Sentences;

/** RPT-TWICE: two different counts in one sentence that are the same to the last digit may be a slip of the pen. */
final class SameNumberTwice implements Rule {

    private static final int TOO_SMALL_TO_WONDER = 50;
    private static final Pattern COUNTED =
            Pattern.compile("(?<![\\w.,£/-])(\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d.:/%]|,\\d)\\s+([a-z]+(?:\\s+[a-z]+)?)");

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        reading.prose()
                .forEach(passage ->
                        Sentences.of(passage.text()).forEach(sentence -> check(passage, sentence, findings)));
        return findings;
    }

    private static void check(Passage passage, String sentence, List<Finding> findings) {
        Map<Long, String> seen = new TreeMap<>();
        Matcher counted = COUNTED.matcher(sentence);
        while (counted.find()) {
            long number = Long.parseLong(counted.group(1).replace(",", ""));
            String before = seen.put(number, counted.group(2));
            boolean year = number >= 1900 && number <= 2100;
            if (before != null && !before.equals(counted.group(2)) && number >= TOO_SMALL_TO_WONDER && !year) {
                findings.add(new Finding(
                        "RPT-TWICE",
                        Severity.ASK,
                        passage.place(),
                        sentence,
                        "%d is printed for “%s” and again for “%s”: is it so?"
                                .formatted(number, before, counted.group(2))));
            }
        }
    }
}
