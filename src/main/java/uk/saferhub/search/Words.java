package uk.saferhub.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Words as the database keeps them: small letters without accents, two characters or more. */
final class Words {

    /** More than anybody types; a statement has a condition for each. */
    private static final int MOST = 8;

    private Words() {}

    static List<String> of(String typed) {
        String plain = Normalizer.normalize(typed.toLowerCase(Locale.UK), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .replaceAll("['’]", "");
        var words = new LinkedHashSet<String>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) if (word.length() > 1) words.add(word);
        return new ArrayList<>(words).subList(0, Math.min(MOST, words.size()));
    }
}
