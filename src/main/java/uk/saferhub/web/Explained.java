package uk.saferhub.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on a page, and the words of the law and of the work in it with what they mean (UXA-03). They are those of the
 * glossary's second table, so that each is explained in one place.
 *
 * @param html the page's content as it was written
 * @param terms those that stand in it, by the alphabet
 */
public record Explained(String html, List<Term> terms) {

    /** @param word one of those that the glossary has for it @param meaning one sentence without a full stop */
    public record Term(String word, String meaning) {}

    private static final Map<String, Term> KNOWN = known();

    private static final Pattern ANY = Pattern.compile(
            KNOWN.values().stream()
                    .map(Term::word)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?<![\\w-])(", ")(?=s?(?![\\w-]))")),
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** Writes the content once, and finds the words in it. */
    public static Explained of(Content content) {
        var written = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(written));
        String html = written.toString();
        return new Explained(html, in(TAG.matcher(html).replaceAll(" ")));
    }

    /** An abbreviation counts as it is written; other words however they begin. */
    static List<Term> in(String text) {
        var found = new LinkedHashMap<String, Term>();
        Matcher words = ANY.matcher(text);
        while (words.find()) {
            Term term = KNOWN.get(words.group(1).toLowerCase());
            if (!abbreviation(term.word()) || term.word().equals(words.group(1)))
                found.putIfAbsent(term.meaning().replaceAll("^[^:]*: ", ""), term);
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Term::word, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Whoever reads the long form is not told what it stands for. */
    private static Term term(String word, String meaning) {
        String longForm = word + ": ";
        boolean same = meaning.regionMatches(true, 0, longForm, 0, longForm.length());
        return new Term(word, same ? meaning.substring(longForm.length()) : meaning);
    }

    private static boolean abbreviation(String word) {
        return !word.contains(" ") && !word.equals(word.toLowerCase());
    }

    private static Map<String, Term> known() {
        try (var glossary = Explained.class.getResourceAsStream("/source/docs/glossary.md")) {
            String all = new String(glossary.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf("## Words of the law"))
                    .lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| word |"))
                    .map(line -> line.split("\\|"))
                    .flatMap(cells -> Stream.of(cells[1].split(",")).map(word -> term(word.strip(), cells[2].strip())))
                    .collect(Collectors.toMap(
                            term -> term.word().toLowerCase(), term -> term, (one, other) -> one, TreeMap::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
