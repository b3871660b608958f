package uk.saferhub.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How many places a text names, whatever stands between their letters: a text with many, tried in halves, would find one. */
public final class PlacesNamed {

    private static final Pattern DAY = Pattern.compile("\\b[0-9]{1,2} (january|february|march|april|may|june|july"
            + "|august|september|october|november|december)\\b");

    // Looked for at every place, so that one which overlaps another counts too.
    private static final Pattern POSTCODE = Pattern.compile("(?=([a-z]{1,2}[0-9][0-9a-z]?[0-9][abd-hjlnp-uw-z]{2}))");

    private static final String ENDS =
            "(?:road|street|avenue|lane|close|court|drive|crescent|square|way|place|terrace|gardens"
                    + "|grove|hill|row|walk|mews|rise|view|green|yard|park|croft|fold|wharf|quay|bank|end|parade|circus|gate)";

    /** Streets of one, two and three words before what they end in. */
    private static final List<Pattern> STREETS = IntStream.rangeClosed(1, 3)
            .mapToObj(words -> Pattern.compile("\\b[0-9]+[a-z]? (?:[a-z]+ ){" + words + "}" + ENDS + "\\b"))
            .toList();

    private static final Pattern STREET = Pattern.compile("\\b[0-9]+[a-z]? (?:[a-z]+ ){1,3}?" + ENDS + "\\b");

    /** As a property is numbered throughout the country. */
    private static final Pattern PROPERTY = Pattern.compile("\\b[1-9][0-9]{5,11}\\b");

    /** A number and a word: whoever tries the houses of one street writes many before the same word. */
    private static final Pattern HOUSE =
            Pattern.compile("\\b([0-9]+[a-z]?) (?!(?:year|month|week|day|hour|minute|time|call|visit"
                    + "|incident|pound|child|person|people|occasion)[a-z]*\\b)([a-z]{4,})\\b");

    private PlacesNamed() {}

    /** Postcodes, streets with a number, properties by theirs or houses of one street, whichever are most. */
    static int of(String text) {
        String plain =
                KeptAddress.plain(DAY.matcher(text.toLowerCase(Locale.UK)).replaceAll("|"));
        return IntStream.of(postcodes(text), found(STREET, plain), found(PROPERTY, plain), houses(plain))
                .max()
                .getAsInt();
    }

    /** The number and street that words begin with or hold, in as many ways as they may be read. */
    static List<String> streetsOf(String plain) {
        return STREETS.stream()
                .map(street -> street.matcher(plain))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    static boolean endsAsStreet(String plain) {
        return plain.matches("(?:.* )?" + ENDS);
    }

    /** How many postcodes, as {@link KeptAddress} would find them. */
    public static int postcodes(String text) {
        String packed = DAY.matcher(text.toLowerCase(Locale.UK)).replaceAll("|").replaceAll("[^a-z0-9|]+", "");
        var ends = new HashSet<Integer>();
        var named = new HashSet<String>();
        for (Matcher found = POSTCODE.matcher(packed); found.find(); )
            if (ends.add(found.end(1))) named.add(found.group(1));
        return named.size();
    }

    private static int found(Pattern pattern, String plain) {
        return (int) pattern.matcher(plain)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
    }

    private static int houses(String plain) {
        var numbers = new HashMap<String, Set<String>>();
        for (Matcher house = HOUSE.matcher(plain); house.find(); )
            numbers.computeIfAbsent(house.group(2), word -> new HashSet<>()).add(house.group(1));
        // One number before a word may be anything.
        return numbers.values().stream()
                .mapToInt(Set::size)
                .filter(many -> many > 1)
                .max()
                .orElse(0);
    }
}
