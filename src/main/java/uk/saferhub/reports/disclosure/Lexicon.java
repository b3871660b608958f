package uk.saferhub.reports.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of words that lie beside this code as text, so that somebody who knows the field can correct them. */
final class Lexicon {

    private Lexicon() {}

    static Map<String, List<String>> lists(String file) {
        Properties read = new Properties();
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> lists = new TreeMap<>();
        read.forEach((key, words) -> lists.put(
                key.toString(),
                Arrays.stream(words.toString().split(",")).map(String::strip).toList()));
        return lists;
    }

    /** Whole words only, any case; a hyphen in the list matches a hyphen, a space or nothing. */
    static Pattern anyOf(Collection<String> words) {
        String alternatives = words.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(word -> word.replace("-", "[-‐‑– ]?"))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\w])(?:" + alternatives + ")(?![\\w])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
