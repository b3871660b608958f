package uk.saferhub.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words as the database keeps them: small letters without accents, two characters or more. */
final class Words {

    /** More than anybody types; a statement has a condition for each. */
    private static final int MOST = 8;

    /** A shorter word that is spelt otherwise by one letter is another word. */
    private static final int LEAST_VARIED = 5;

    /** Nobody slips in a longer one without seeing it, and its spellings are many. */
    private static final int MOST_VARIED = 20;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private Words() {}

    /** What was typed, as far as it is looked for. */
    static List<String> of(String typed) {
        var words = new ArrayList<>(in(typed));
        return words.subList(0, Math.min(MOST, words.size()));
    }

    /** All words of a text. */
    static Set<String> in(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.UK), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .replaceAll("['’]", "");
        var words = new LinkedHashSet<String>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) if (word.length() > 1) words.add(word);
        return words;
    }

    /**
     * The word and whatever is one slip of the pen from it: a letter left out, one too many, another one, or two that changed
     * places. Each is looked up as it is, since only equality is served by an index under row-level security.
     */
    static List<String> near(String word) {
        var near = new LinkedHashSet<String>();
        near.add(word);
        boolean varied = word.length() >= LEAST_VARIED && word.length() <= MOST_VARIED;
        if (!varied || !word.chars().allMatch(Character::isLetter)) return List.copyOf(near);
        for (int at = 0; at <= word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at);
            for (char letter : LETTERS.toCharArray()) near.add(before + letter + after);
            if (after.isEmpty()) continue;
            near.add(before + after.substring(1));
            for (char letter : LETTERS.toCharArray()) near.add(before + letter + after.substring(1));
            if (after.length() > 1) near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
        }
        return List.copyOf(near);
    }
}
