package uk.saferhub.privacy.collation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Covers words of a text: they are gone from what is kept of it, and so cannot be brought back from what is sent. Pure.
 */
final class Covering {

    static final String COVERED = "[covered]";

    private Covering() {}

    /** @param text as covered. @param missing of the words, those that stand nowhere in it */
    record Covered(String text, List<String> missing) {}

    /** @param words each covered wherever it stands, whatever its case and the spaces within it, inside other words too */
    static Covered cover(String text, List<String> words) {
        List<String> longestFirst = words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        List<String> missing = longestFirst.stream()
                .filter(word -> !pattern(word).matcher(text).find())
                .toList();
        if (longestFirst.isEmpty()) return new Covered(text, missing);
        // All at once, so that what stands for covered words is not covered itself.
        String any = longestFirst.stream().map(word -> pattern(word).pattern()).collect(Collectors.joining("|"));
        Matcher all = Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return new Covered(all.replaceAll(Matcher.quoteReplacement(COVERED)), missing);
    }

    private static Pattern pattern(String word) {
        String loose =
                java.util.Arrays.stream(word.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(loose, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
