package uk.saferhub.matching;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** One way in which two values may be alike. Both are there when it is asked. */
@FunctionalInterface
interface Measure {

    boolean holds(Value one, Value other);

    JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    /**
     * Reads a measure from the words of the model, such as {@code exact}, {@code jaro-winkler 0.9} or {@code edits 1}.
     *
     * @throws IllegalArgumentException where there is no such measure
     */
    static Measure of(String words) {
        String[] part = words.strip().split(" ");
        double bound = part.length > 1 ? Double.parseDouble(part[part.length - 1]) : 0;
        return switch (part[0]) {
            case "exact" -> (a, b) -> a.text.equals(b.text);
            case "jaro-winkler" ->
                (a, b) -> Bounds.jaroWinkler(a, b) >= bound && JARO_WINKLER.apply(a.text, b.text) >= bound;
            case "edits" -> edits((int) bound);
            case "bigrams" -> (a, b) -> Bigrams.likeness(a.bigrams, b.bigrams) >= bound;
            case "sound" -> (a, b) -> !a.sound.isEmpty() && a.sound.equals(b.sound);
            case "nickname" -> (a, b) -> Nicknames.alike(a.text, b.text);
            case "initial" -> (a, b) -> a.text.charAt(0) == b.text.charAt(0) && shortest(a, b) == 1;
            case "begins" -> (a, b) -> shortest(a, b) >= 3 && (a.text.startsWith(b.text) || b.text.startsWith(a.text));
            case "so-far" -> (a, b) -> shortest(a, b) >= 4 && (a.text.startsWith(b.text) || b.text.startsWith(a.text));
            case "swapped" -> Measure::swapped;
            case "days" ->
                (a, b) -> a.day != Integer.MIN_VALUE && b.day != Integer.MIN_VALUE && Math.abs(a.day - b.day) <= bound;
            case "year" -> (a, b) -> shortest(a, b) >= 4 && a.text.regionMatches(0, b.text, 0, 4);
            case "sector" -> (a, b) -> Postcodes.sector(a.text).equals(Postcodes.sector(b.text));
            case "district" -> (a, b) -> Postcodes.district(a.text).equals(Postcodes.district(b.text));
            case "area" -> (a, b) -> Postcodes.area(a.text).equals(Postcodes.area(b.text));
            case "figures" -> figures(edits((int) bound));
            case "local" -> (a, b) -> local(a).equals(local(b));
            default -> throw new IllegalArgumentException("there is no measure \"" + words + "\"");
        };
    }

    private static Measure edits(int most) {
        var distance = new DamerauLevenshteinDistance(most);
        return (a, b) -> Bounds.edits(a, b) <= most && distance.apply(a.text, b.text) >= 0;
    }

    /** Day and month the other way round. */
    private static boolean swapped(Value a, Value b) {
        return a.text.length() == 8
                && b.text.length() == 8
                && a.text.regionMatches(0, b.text, 0, 4)
                && a.text.regionMatches(4, b.text, 6, 2)
                && a.text.regionMatches(6, b.text, 4, 2);
    }

    private static int shortest(Value a, Value b) {
        return Math.min(a.text.length(), b.text.length());
    }

    /** Alike, and with the same figures in the same order, of which there is one at least. */
    private static Measure figures(Measure alike) {
        return (a, b) -> {
            if (!alike.holds(a, b)) return false;
            String figures = a.text.replaceAll("\\D", "");
            return !figures.isEmpty() && figures.equals(b.text.replaceAll("\\D", ""));
        };
    }

    private static String local(Value email) {
        int at = email.text.indexOf('@');
        return at < 0 ? email.text : email.text.substring(0, at);
    }
}
