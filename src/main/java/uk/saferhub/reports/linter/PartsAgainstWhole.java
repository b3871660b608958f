package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.NumberWords;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.prose.Sentences;

/**
 * RPT-PARTS: "three closure orders (two full and one partial)": the parts make the whole, in digits or in words.
 *
 * <p>Parts stand in a bracket, or after "of which", "comprising", "made up of", "namely", a colon and the like.
 */
final class PartsAgainstWhole implements Rule {

    private static final String NUMBER =
            "(?<![\\w.,£-])(" + NumberWords.PATTERN + ")(?![\\w%:.]|[,.]\\d|th\\b|st\\b|nd\\b|rd\\b)";
    private static final Pattern PARTS = Pattern.compile(
            NUMBER + "(?!\\s+(?:years?|months?|weeks?|days?|hours?))((?:\\s+[\\w&'’/-]+){1,7}?)\\s*"
                    + "(\\(|,? (?:comprising|consisting of|made up of|split into|namely|being|that is|of which|of these)\\b|:)([^()]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile(
            NUMBER
                    + "\\s+(?!years?\\b|months?\\b|weeks?\\b|days?\\b|hours?\\b|January|February|March|April|May\\b|June|July|August|September|October|November|December|or\\b|per\\b|percent|pm\\b|am\\b)[a-z]",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            for (String sentence : Sentences.of(passage.text())) {
                Matcher parts = PARTS.matcher(sentence);
                while (parts.find()) {
                    check(parts, passage, sentence, findings);
                }
            }
        }
        return findings;
    }

    private static void check(Matcher found, Passage passage, String sentence, List<Finding> findings) {
        long whole = NumberWords.read(found.group(1)).orElse(-1);
        List<Long> parts = parts(found.group(4));
        long sum = parts.stream().mapToLong(Long::longValue).sum();
        boolean remainderAllowed = found.group(3).toLowerCase(Locale.UK).contains("of which")
                || found.group(3).toLowerCase(Locale.UK).contains("of these");
        boolean wrong = remainderAllowed ? sum > whole : sum != whole;
        if (parts.size() >= 2 && whole > 0 && wrong) {
            findings.add(new Finding(
                    "RPT-PARTS",
                    Severity.FAULT,
                    passage.place(),
                    sentence,
                    "The whole is given as %s and its parts add up to %s."
                            .formatted(NumberWords.digits(whole), NumberWords.digits(sum))));
        }
    }

    private static List<Long> parts(String text) {
        List<Long> parts = new ArrayList<>();
        Matcher numbers = PART.matcher(text);
        while (numbers.find()) {
            NumberWords.read(numbers.group(1)).ifPresent(parts::add);
        }
        return parts;
    }
}
