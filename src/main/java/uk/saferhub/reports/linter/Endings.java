package uk.saferhub.reports.linter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says how a sentence breaks off, by its last words and by names that are missing in its middle.
 *
 * <p>The words are in {@code endings.properties}. What a preposition leaves hanging may stand before it, so those that
 * commonly do ("the people we work with") are let pass when the sentence has a word that allows it.
 */
final class Endings {

    private static final Pattern LAST_WORDS =
            Pattern.compile("([\\w&'’./-]+)?\\s*([\\w&'’/-]+)[\\s,;:–—-]*[.!?…]*[\"”’')\\]]*\\s*$");
    private static final Pattern BROKEN_STOP = Pattern.compile(
            "\\s[.;!?](?:\\s|$)|,\\s*[.!?]|\\(\\s*[.)]|£(?!\\s?\\d)|(?<![\\d\\w.,)\\]]) ?%|,\\s*$|(?:–|—| -)\\s*[.!?]");
    private static final Pattern ACTIVE = Pattern.compile(
            "\\b(?:have|has|had|will|to|and)\\s+(?:(?:also|since|now|then|already|recently)\\s+)?(?:issued|issue|served|commissioned|tackled|undertaken|obtained|provided|provide|purchased|introduced|include|included|supplied|convened|funded|produced|achieved|enabled|ensured|ensure|highlighted|secured)$");

    private final Properties words;

    private Endings(Properties words) {
        this.words = words;
    }

    static Endings ofThisLanguage() {
        Properties words = new Properties();
        try (var in = Endings.class.getResourceAsStream("endings.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Endings(words);
    }

    /** Why the sentence looks unfinished, or nothing. */
    Optional<String> unfinished(String sentence) {
        Matcher last = LAST_WORDS.matcher(sentence.replaceAll("[.\\s]*[\"”’')\\]]*\\s*$", ""));
        if (BROKEN_STOP.matcher(sentence).find()) {
            return Optional.of("A word or a number is missing before a mark.");
        }
        if (nameMissing(sentence)) {
            return Optional.of("A name is missing after “Operation”, “Project” or a title.");
        }
        if (!last.find()) {
            return Optional.empty();
        }
        String word = last.group(2);
        String pair = (last.group(1) == null ? "" : last.group(1) + " ") + word;
        return hangs(sentence, word, pair)
                ? Optional.of("The sentence breaks off after “" + word + "”.")
                : Optional.empty();
    }

    private boolean hangs(String sentence, String word, String pair) {
        String lower = word.toLowerCase(Locale.UK);
        String said = sentence.toLowerCase(Locale.UK);
        if (list("conjunction").contains(lower)
                || list("determiner").contains(lower) && !word.equals("A")
                || list("attributive").contains(lower)) {
            return true;
        }
        if (list("adverb").contains(lower) && !lower.equals("as well")
                || list("adverb").contains(pair.toLowerCase(Locale.UK)) && !pair.equalsIgnoreCase("as well")) {
            return true;
        }
        if (list("preposition").contains(lower)) {
            return !stranded(said, lower, pair.toLowerCase(Locale.UK));
        }
        if (list("auxiliary").contains(lower)) {
            return list("comparing").stream().noneMatch(allows -> said.matches("(?s).*\\b" + allows + "\\b.*"));
        }
        return ACTIVE.matcher(said.replaceAll("[.!?\\s]+$", "")).find()
                && !said.matches("(?s).*\\b(?:which|that|who|whom|what)\\b.*");
    }

    private boolean stranded(String said, String word, String pair) {
        if (list("settled").stream()
                .anyMatch(settled -> said.matches("(?s).*\\b" + Pattern.quote(settled) + "[.!?\\s\"”’')]*$"))) {
            return true;
        }
        return list("may_strand").contains(word)
                && list("stranding").stream().anyMatch(allows -> said.matches("(?s).*\\b" + allows + "\\b.*"))
                && !pair.matches("(?:.* )?(?:and|or|the|of|with) \\w+");
    }

    /** "… and Operation.", "Operation and Project Sceptre", "supported by Councillor". */
    private boolean nameMissing(String sentence) {
        String titles = list("needs_name").stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Matcher title = Pattern.compile("(?:([\\w’'-]+)\\s+)?(?<![\\w-])(" + titles
                        + ")(?![\\w-]|s\\b)(?=(\\s*[,;:!?)]|\\s*\\.[\"”’')\\]]*\\s*$|\\s+[a-z]|\\.\\s+[a-z]|\\s*$))")
                .matcher(sentence);
        while (title.find()) {
            String before = title.group(1);
            boolean pointedAt = before != null
                    && (list("pointing").contains(before.toLowerCase(Locale.UK))
                            || Character.isUpperCase(before.charAt(0))
                                    && title.start() >= 0
                                    && !before.matches("(?i)and|or|by|with|of|from|for|through|both"));
            boolean opens = before == null && title.start(2) == 0;
            if (!pointedAt
                    && !(opens
                            && !title.group(3).isBlank()
                            && title.group(3).matches("\\s+[a-z]")
                            && plural(sentence))) {
                return true;
            }
        }
        return false;
    }

    private static boolean plural(String sentence) {
        return sentence.matches("(?s)^\\w+ (?:of|is|was|will|has|costs?|hours|names?)\\b.*");
    }

    private Set<String> list(String name) {
        return cache.computeIfAbsent(name, read);
    }

    private final java.util.Map<String, Set<String>> cache = new java.util.concurrent.ConcurrentHashMap<>();

    private final Function<String, Set<String>> read =
            name -> Arrays.stream(this.words().getProperty(name).split(","))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());

    private Properties words() {
        return words;
    }
}
