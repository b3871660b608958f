package uk.saferhub.reports.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a partnership's abbreviations stand for.
 *
 * @param known abbreviation to words
 */
public record Glossary(Map<String, String> known) {

    private static final Pattern ACRONYM = Pattern.compile("(?<![\\w.@&])[A-Z][A-Z&]*[A-Z](?=s?(?![\\w.]\\w|\\w))");
    private static final Set<String> EVERYONE_KNOWS =
            Set.of("UK", "AM", "PM", "OK", "TV", "UN", "EU", "II", "III", "IV", "VI", "VII", "VIII", "IX");
    private static final int LONGEST_TO_BE_SURE = 5;

    /** The abbreviations that a text uses, in the order in which they first stand. A shouted word is not one. */
    public static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher acronyms = ACRONYM.matcher(text);
        while (acronyms.find()) {
            String acronym = acronyms.group();
            boolean shouted = acronym.length() > LONGEST_TO_BE_SURE;
            if (!shouted && !EVERYONE_KNOWS.contains(acronym)) {
                found.add(acronym);
            }
        }
        return found;
    }

    /** Those of the known ones that these passages use: what the list at the end of a paper prints (RPT-11). */
    public Block.Abbreviations usedIn(List<Passage> passages) {
        Map<String, String> used = new TreeMap<>();
        for (Passage passage : passages) {
            for (String acronym : in(passage.text())) {
                if (known.containsKey(acronym)) {
                    used.put(acronym, known.get(acronym));
                }
            }
        }
        return new Block.Abbreviations(used);
    }
}
