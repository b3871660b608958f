package uk.saferhub.people;

import java.util.HashSet;
import java.util.Set;

/** How alike two words are in writing: shared groups of three letters, as PostgreSQL's pg_trgm counts them. */
final class Trigrams {

    private Trigrams() {}

    /** 0 for nothing shared to 1 for the same word. @param one folded */
    static double likeness(String one, String two) {
        Set<String> a = of(one);
        Set<String> b = of(two);
        var all = new HashSet<>(a);
        all.addAll(b);
        a.retainAll(b);
        return all.isEmpty() ? 0 : (double) a.size() / all.size();
    }

    private static Set<String> of(String word) {
        String padded = "  " + word + " ";
        var groups = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) groups.add(padded.substring(i, i + 3));
        return groups;
    }
}
