package uk.saferhub.reports.linter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.NumberWords;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.prose.Sentences;

/** RPT-PERCENT: a change or a share is what its two counts make, rounded half up to the places that it is printed with. */
final class PercentAgainstBase implements Rule {

    private static final String COUNT = "(\\d{1,3}(?:,\\d{3})+|\\d+)";
    private static final String PERCENT = "(\\d+(?:\\.\\d+)?) ?(?:%|per ?cent)";
    private static final Pattern CHANGE = Pattern.compile("(?<![\\d.,£:/-])" + COUNT
            + "(?![\\d.:/%]|,\\d)[^.]{1,160}?(?:compared (?:to|with)|up from|down from|against|from|vs\\.?|versus)\\s+(?:the )?(?<![\\d.,:/-])"
            + COUNT + "(?![\\d.:/%]|,\\d)[^.]{0,160}?" + PERCENT
            + "\\s+(increase|rise|decrease|fall|drop|reduction|more|fewer|less|higher|lower|up|down)");
    private static final Pattern SHARE = Pattern.compile("(?<![\\d.,])" + COUNT
            + " (?:out )?of (?:the |all |these |those )?" + COUNT + "(?![\\d.%])[^.%]{0,60}?\\(?" + PERCENT);

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            for (String sentence : Sentences.of(passage.text())) {
                Matcher change = CHANGE.matcher(sentence);
                while (change.find()) {
                    BigDecimal now = number(change.group(1));
                    BigDecimal then = number(change.group(2));
                    compare(now.subtract(then).abs(), then, change.group(3), passage, sentence, findings);
                }
                Matcher share = SHARE.matcher(sentence);
                while (share.find()) {
                    compare(
                            number(share.group(1)),
                            number(share.group(2)),
                            share.group(3),
                            passage,
                            sentence,
                            findings);
                }
            }
        }
        return findings;
    }

    private static void compare(
            BigDecimal part, BigDecimal base, String typed, Passage passage, String sentence, List<Finding> findings) {
        if (base.signum() == 0) {
            return;
        }
        BigDecimal printed = new BigDecimal(typed);
        BigDecimal exact = part.multiply(BigDecimal.valueOf(100)).divide(base, 6, RoundingMode.HALF_UP);
        BigDecimal rounded = exact.setScale(printed.scale(), RoundingMode.HALF_UP);
        if (rounded.compareTo(printed) != 0) {
            findings.add(new Finding(
                    "RPT-PERCENT",
                    Severity.FAULT,
                    passage.place(),
                    sentence,
                    "%s%% is printed; %s on a base of %s is %s%% (half up: %s%%)."
                            .formatted(printed, part, base, exact.setScale(2, RoundingMode.HALF_UP), rounded)));
        }
    }

    private static BigDecimal number(String digits) {
        return BigDecimal.valueOf(NumberWords.read(digits).orElse(0));
    }
}
