package uk.saferhub.reports.disclosure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A group of people about whom nothing may be said that is true of all of them.
 *
 * @param code "channel"
 * @param terms what shows that a text speaks of it; a capital letter at the start of a term counts
 */
public record SealedGroup(String code, List<String> terms) {

    /** The panels whose cases are sealed by their kind: Channel, MARAC and domestic homicide reviews. */
    public static List<SealedGroup> statutory() {
        return Lexicon.lists("groups.properties").entrySet().stream()
                .map(entry -> new SealedGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    boolean namedIn(String text) {
        String any = terms.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w-])(?:" + any + ")(?![\\w])")
                .matcher(text)
                .find();
    }
}
