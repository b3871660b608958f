package uk.saferhub.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that a reader is not told, and what stands in their place where somebody wrote them down: a name that is held back on a
 * page is not told by the sentences beside it.
 *
 * @param words each as a whole word, without regard to capitals; short ones as they are written
 */
public record HeldWords(List<String> words) {

    public static final HeldWords NONE = new HeldWords(List.of());
    public static final String MARK = "[held back]";

    private static final String APOSTROPHES = "'\u2019\u2018\u02BC`\u00B4";

    // "May" and "Lee" are words of every other sentence too, once their capital is gone.
    private static final int SHORT = 4;

    /** Each of these and, as a name is seldom written whole, each word and half of a double name that has two letters or digits. */
    public static HeldWords of(Collection<String> names) {
        return new HeldWords(names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .flatMap(name -> Stream.concat(Stream.of(name), Arrays.stream(name.split("[\\s,;/\\p{Pd}]+"))))
                .filter(word -> word.length() > 1)
                .distinct()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** These and those. */
    public HeldWords and(HeldWords more) {
        return more.words.isEmpty()
                ? this
                : of(Stream.concat(words.stream(), more.words.stream()).toList());
    }

    /** Whether it is a text with something held back: saved as it stands it would lose, for everybody, what was there. */
    public static boolean marked(String text) {
        return text.contains(MARK);
    }

    /** The text without them, however their accents and apostrophes are written in it. */
    public String in(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        String told = parted;
        for (String word : words)
            told = Pattern.compile("(?<![\\p{L}\\p{M}\\d])" + written(word) + "(?![\\p{L}\\p{M}\\d])", flags(word))
                    .matcher(told)
                    .replaceAll(Matcher.quoteReplacement(MARK));
        return told.equals(parted) ? text : Normalizer.normalize(told, Normalizer.Form.NFC);
    }

    /** "José" is written Jose too, and "O'Brien" with a curly apostrophe or with none. */
    private static String written(String word) {
        var pattern = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
                .forEach(sign -> {
                    String one = Character.toString(sign);
                    if (APOSTROPHES.contains(one))
                        pattern.append('[').append(APOSTROPHES).append("]?");
                    else pattern.append(Pattern.quote(one)).append("\\p{Mn}*");
                });
        return pattern.toString();
    }

    private static int flags(String word) {
        return word.length() < SHORT ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
}
