package uk.saferhub.people.premises;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a place is searched by: equality alone, since only that uses an index under row-level security. */
final class PremisesKeys {

    private static final int LONGEST = 1000;
    private static final Pattern POSTCODE = Pattern.compile("(?i)\\b([a-z]{1,2}\\d[a-z\\d]?)\\s*(\\d[a-z]{2})\\b");

    /** A form of a word that was typed. @param word the number of the word, from 0 */
    record Sought(int word, String key) {}

    private PremisesKeys() {}

    static Set<String> kept(NewPremises place, String reference) {
        var keys = new LinkedHashSet<String>();
        keys.add("reference " + reference.toLowerCase(Locale.UK));
        if (place.uprn() != null) keys.add("uprn " + place.uprn().number());
        if (place.postcode() != null) keys.add("postcode " + dense(place.postcode()));
        words(place.line()).forEach(word -> keys.add("word " + word));
        return keys;
    }

    /** What was typed, word by word, in any order: a UPRN, a postcode, a reference, words of the address. */
    static List<Sought> sought(String typed) {
        var sought = new ArrayList<Sought>();
        int word = 0;
        // No address is longer; each edge of a word is looked for back through all marks that stand before it.
        String rest = typed.substring(0, Math.min(LONGEST, typed.length())).strip();
        Matcher postcode = POSTCODE.matcher(rest);
        if (postcode.find()) {
            sought.add(new Sought(word++, "postcode " + dense(postcode.group())));
            rest = rest.substring(0, postcode.start()) + rest.substring(postcode.end());
        }
        for (String part : rest.split("[\\s,]+")) {
            List<String> words = words(part);
            if (words.isEmpty()) continue;
            int number = word++;
            Uprn.read(part).ifPresent(uprn -> sought.add(new Sought(number, "uprn " + uprn.number())));
            sought.add(new Sought(number, "word " + String.join("", words)));
            if (part.matches("(?i)l-.+")) sought.add(new Sought(number, "reference " + part.toLowerCase(Locale.UK)));
        }
        return sought;
    }

    /** Small letters and figures; St John's is st, johns. */
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        for (String part : line.toLowerCase(Locale.UK).replaceAll("['’]", "").split("[^\\p{L}\\p{N}]+"))
            if (!part.isEmpty()) words.add(part);
        return words;
    }

    private static String dense(String postcode) {
        return postcode.replaceAll("\\s", "").toUpperCase(Locale.UK);
    }
}
