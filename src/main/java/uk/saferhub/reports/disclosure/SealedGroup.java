package uk.saferhub.reports.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group of people about whom nothing may be said that is true of all of them.
 *
 * @param code "channel"
 * @param terms what shows that a text speaks of it; stems and capitals as {@code groups.properties} says
 */
public record SealedGroup(String code, List<String> terms) {

    /** The panels whose cases are sealed by their kind: Channel, MARAC and domestic homicide reviews. */
    public static List<SealedGroup> statutory() {
        return Lexicon.lists("groups.properties").entrySet().stream()
                .map(entry -> new SealedGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    boolean namedIn(String text) {
        String any = terms.stream().map(SealedGroup::pattern).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w-])(?:" + any + ")(?![\\w])")
                .matcher(text)
                .find();
    }

    private static String pattern(String term) {
        boolean capital = !term.equals(term.toLowerCase(Locale.UK));
        String words = Stream.of(term.split("[ -]"))
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\w*"
                        : Pattern.quote(word))
                .collect(Collectors.joining("[-‐‑– ]*"));
        return capital ? words : "(?i:" + words + ")";
    }
}
