package uk.saferhub.disclosures;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a text takes over what somebody said: eight of their words in a row, or all of them where they said fewer. Case,
 * punctuation and line ends make no difference. It finds what was copied, and not what was told in other words.
 */
final class Quotation {

    private static final int RUN = 8;
    private static final int FEWEST = 4;

    private Quotation() {}

    static boolean stands(String said, String text) {
        List<String> theirs = words(said);
        int run = Math.min(RUN, theirs.size());
        if (run < FEWEST) return false;
        Set<String> runs = runs(theirs, run);
        return runs(words(text), run).stream().anyMatch(runs::contains);
    }

    private static Set<String> runs(List<String> words, int run) {
        var runs = new HashSet<String>();
        for (int i = 0; i + run <= words.size(); i++) runs.add(String.join(" ", words.subList(i, i + run)));
        return runs;
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.UK).replaceAll("['’]", "");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
