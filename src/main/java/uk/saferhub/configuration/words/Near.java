package uk.saferhub.configuration.words;

import java.util.Collection;
import java.util.Comparator;

/** What somebody may have meant. */
public final class Near {

    private Near() {}

    /** " Did you mean …?", or nothing when no word is near. */
    public static String meant(String word, Collection<String> words) {
        return words.stream()
                .filter(w -> distance(word, w) <= (word.length() < 4 ? 1 : Math.max(2, word.length() / 3)))
                .min(Comparator.comparingInt(w -> distance(word, w)))
                .map(w -> " Did you mean \"" + w + "\"?")
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + same);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
