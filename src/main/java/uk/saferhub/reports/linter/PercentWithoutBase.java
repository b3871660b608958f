package uk.saferhub.reports.linter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.NumberWords;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.prose.Sentences;

/**
 * RPT-BASE: a change in per cent is printed with both counts, so that a reader can tell 4% of 50 from 4% of 5,000; and there
 * is a count before that makes it.
 */
final class PercentWithoutBase implements Rule {

    private static final String PERCENT = "(\\d+(?:\\.\\d+)?) ?(?:%|per ?cent)";
    private static final String UP = "increase|rise|growth|more|higher";
    private static final String DOWN = "decrease|fall|drop|reduction|fewer|less|lower";
    private static final Pattern CHANGE =
            Pattern.compile("(?i)(?<![\\w.,])" + PERCENT + "\\s+(?:(" + UP + ")|(" + DOWN + "))\\b"
                    + "|\\b(?:(increas\\w+|risen|rose|grown|grew|up|higher)|(decreas\\w+|fallen|fell|dropped|reduced|down|lower))"
                    + " (?:by )?(?<about>about |around |nearly |almost |over |some )?" + PERCENT);
    private static final String COUNT = "(?<![\\d.,£:/-])(\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d.:/%]|,\\d| ?per ?cent)";
    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(?:compared (?:to|with)|from|against|vs\\.?|versus|than|and)\\s+(?:the |just |only )?" + COUNT);
    private static final Pattern COUNTED = Pattern.compile("(?i)" + COUNT
            + " (?!(?:years?|months?|weeks?|days?|hours?|figures?|levels?|january|february|march|april|may|june|july|august|september"
            + "|october|november|december)\\b)([a-z]+)");
    private static final int SEARCHED = 3;

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        reading.prose().forEach(passage -> {
            String sentenceBefore = "";
            for (String sentence : Sentences.of(passage.text())) {
                Matcher change = CHANGE.matcher(sentence);
                if (change.find() && !says(sentence) && !says(sentenceBefore)) {
                    findings.add(finding(passage, sentence, change, now(sentenceBefore + " " + sentence, sentence)));
                }
                sentenceBefore = sentence;
            }
        });
        return findings;
    }

    /** Whether it names the count that things are compared with. */
    private static boolean says(String sentence) {
        Matcher before = BEFORE.matcher(sentence);
        while (before.find()) {
            if (!year(before.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean year(String digits) {
        return digits.matches("(?:19|20)\\d\\d");
    }

    /** The count whose noun the sentence of the change repeats; else the last before it. */
    private static OptionalLong now(String words, String sentence) {
        OptionalLong last = OptionalLong.empty();
        Matcher counts = COUNTED.matcher(words);
        while (counts.find()) {
            String after = words.substring(counts.end());
            last = NumberWords.read(counts.group(1));
            if (after.contains(" " + counts.group(2)) && sentence.contains(counts.group(2))) {
                return last;
            }
        }
        return last;
    }

    private static Finding finding(Passage passage, String sentence, Matcher change, OptionalLong now) {
        boolean down = change.group(3) != null || change.group(5) != null;
        String percent = change.group(1) != null ? change.group(1) : change.group(7);
        String message = "A change of " + percent + "% is printed without the two counts that make it.";
        if (now.isPresent()) {
            List<Long> bases = bases(now.getAsLong(), new BigDecimal(percent), down);
            String count = NumberWords.digits(now.getAsLong());
            message = !bases.isEmpty()
                    ? "Print both counts: that %s is a change of %s%% means that it was %s to %s before."
                            .formatted(
                                    count,
                                    percent,
                                    NumberWords.digits(bases.getFirst()),
                                    NumberWords.digits(bases.getLast()))
                    : "No count before makes %s a change of exactly %s%%: print that count, and say “about”."
                            .formatted(count, percent);
        }
        return new Finding("RPT-BASE", Severity.ASK, passage.place(), sentence, message);
    }

    /** Every count from which this one is that change, rounded half up to the places that it is printed with. */
    private static List<Long> bases(long now, BigDecimal percent, boolean down) {
        double half = 0.5 * Math.pow(10, -percent.scale());
        double sign = down ? -1 : 1;
        double one = now / (1 + sign * (percent.doubleValue() - half) / 100);
        double other = now / (1 + sign * (percent.doubleValue() + half) / 100);
        List<Long> bases = new ArrayList<>();
        long last = (long) Math.max(one, other) + SEARCHED;
        for (long base = Math.max(1, (long) Math.min(one, other) - SEARCHED); base <= last; base++) {
            BigDecimal exact = BigDecimal.valueOf(Math.abs(now - base) * 100)
                    .divide(BigDecimal.valueOf(base), percent.scale(), RoundingMode.HALF_UP);
            if (exact.compareTo(percent) == 0 && (now < base) == down) {
                bases.add(base);
            }
        }
        return bases;
    }
}
