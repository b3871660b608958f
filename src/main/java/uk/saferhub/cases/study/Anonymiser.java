package uk.saferhub.cases.study;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes what identifies the people and places of one case out of a text, and says what still stands in it. Names are found
 * whole, without regard to capitals and accents; dates of birth in the ways in which people write them. Postcodes, telephone
 * numbers, e-mail addresses and numbered streets are found by their shape, whoever's they are: that way nobody learns from a
 * refusal whether an address is one that the index keeps hidden.
 */
final class Anonymiser {

    /** A word or date of the case. @param instead what stands in its place */
    record Word(String words, String instead) {}

    private static final List<Word> SHAPES = List.of(
            new Word("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b", "a postcode"),
            new Word("(?:\\+44|\\b0)[\\d\\s]{8,12}\\d\\b", "a telephone number"),
            new Word("\\b[\\w.+-]+@[\\w-]+\\.[\\w.]+", "an e-mail address"),
            new Word("\\b[A-Z]{1,5}-[0-9A-Z]{7}\\b", "a reference"),
            new Word(
                    "\\b\\d+[a-z]?\\s+(?:[\\p{L}'’-]+\\s+){0,3}(?:street|road|lane|avenue|close|court|drive|way|place|terrace"
                            + "|gardens|grove|crescent|square|row|walk|view|house|gate)\\b",
                    "an address"));

    private final List<Word> words;

    Anonymiser(List<Word> words) {
        // The longest first, so that a whole address goes before the name that is part of it.
        this.words = Stream.concat(
                        words.stream()
                                .filter(word -> word.words().strip().length() > 1)
                                .sorted(Comparator.comparingInt(
                                                (Word word) -> word.words().length())
                                        .reversed())
                                .map(word -> new Word(pattern(word.words()), word.instead())),
                        SHAPES.stream())
                .toList();
    }

    /** The ways in which people write a date of birth. */
    static List<Word> born(LocalDate day) {
        return Stream.of(
                        "d MMMM uuuu",
                        "d MMM uuuu",
                        "MMMM d, uuuu",
                        "dd/MM/uuuu",
                        "d/M/uuuu",
                        "dd/MM/uu",
                        "d/M/uu",
                        "dd.MM.uuuu",
                        "uuuu-MM-dd")
                .map(form ->
                        new Word(DateTimeFormatter.ofPattern(form, Locale.UK).format(day), "a date of birth"))
                .toList();
    }

    /** The text without them. */
    String without(String text) {
        String left = text;
        for (Word word : words) left = replaced(left, word);
        return left;
    }

    /** What still identifies somebody, as it stands in the text, each once. */
    Set<String> remaining(String text) {
        var found = new LinkedHashSet<String>();
        String folded = folded(text);
        for (Word word : words) {
            Matcher matcher = matcher(word, folded);
            while (matcher.find()) found.add(text.substring(matcher.start(), matcher.end()));
        }
        return found;
    }

    private static String replaced(String text, Word word) {
        String folded = folded(text);
        Matcher matcher = matcher(word, folded);
        var parts = new ArrayList<String>();
        int from = 0;
        while (matcher.find()) {
            parts.add(text.substring(from, matcher.start()));
            parts.add(word.instead());
            from = matcher.end();
        }
        return String.join("", parts) + text.substring(from);
    }

    private static Matcher matcher(Word word, String folded) {
        return Pattern.compile(word.words(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(folded);
    }

    private static String pattern(String words) {
        String spaced = Stream.of(folded(words.strip()).split("[\\s,]+"))
                .map(Pattern::quote)
                .reduce((one, other) -> one + "[\\s,]+" + other)
                .orElse("");
        return "(?<![\\p{L}\\d])" + spaced + "(?![\\p{L}\\d])";
    }

    /** Without accents, letter for letter, so that places in the one are places in the other. */
    private static String folded(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String one = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            char letter = one.charAt(0);
            plain.append(letter == '’' ? '\'' : letter);
        }
        return plain.toString();
    }
}
