package uk.saferhub.reports.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.Inline;

/** Cuts a run of words and figures into its sentences; put together again they are the run, to the character. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?])[\"”’')\\]]*\\s+(?=[\"“‘'(\\[]*[A-Z0-9£{])");
    private static final Pattern NOT_AN_END = Pattern.compile(
            "(?:\\b(?:No|St|Mr|Mrs|Ms|Dr|Cllr|Cllrs|Insp|Sgt|para|paras|e\\.g|i\\.e|etc|cf|vs|ss?)|\\b[A-Z])\\.$");

    private Sentences() {}

    public static List<List<Inline>> of(List<Inline> run) {
        List<List<Inline>> sentences = new ArrayList<>();
        List<Inline> open = new ArrayList<>();
        for (Inline piece : run) {
            if (!(piece instanceof Inline.Words words)) {
                if (endsSentence(open)) {
                    sentences.add(open);
                    open = new ArrayList<>();
                }
                open.add(piece);
                continue;
            }
            for (String part : parts(words.text())) {
                if (endsSentence(open)) {
                    sentences.add(open);
                    open = new ArrayList<>();
                }
                open.add(new Inline.Words(part));
            }
        }
        if (!open.isEmpty()) {
            sentences.add(open);
        }
        return sentences;
    }

    /** The sentences of plain text. */
    public static List<String> of(String text) {
        return of(Inline.words(text)).stream()
                .map(Inline::text)
                .map(String::strip)
                .toList();
    }

    private static boolean endsSentence(List<Inline> open) {
        return !open.isEmpty()
                && open.getLast() instanceof Inline.Words words
                && words.text().matches("(?s).*[.!?][\"”’')\\]]*\\s+")
                && !NOT_AN_END.matcher(words.text().strip()).find();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher ends = END.matcher(text);
        int start = 0;
        while (ends.find()) {
            if (NOT_AN_END.matcher(text.substring(start, ends.start())).find()) {
                continue;
            }
            parts.add(text.substring(start, ends.end()));
            start = ends.end();
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }
}
