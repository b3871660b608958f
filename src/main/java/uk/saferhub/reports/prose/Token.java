package uk.saferhub.reports.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.NumberStyle;

/**
 * A place in a text where a figure or a table is to stand: {@code {{cpw_issued}}}, {@code {{cpw_issued|words}}},
 * {@code {{cpn_issued|words|notice|notices}}}, {@code {{approved_on|month}}}, {@code {{table:priorities}}}.
 *
 * @param line counted from 1 within the text
 */
public record Token(String code, NumberStyle style, Inline.@Nullable Nouns nouns, boolean table, int line) {

    static final Pattern MARK = Pattern.compile(
            "\\{\\{\\s*(table:)?\\s*([A-Za-z0-9_.-]+)\\s*(?:\\|\\s*(words|Words|digits|text|month|year)\\s*(?:\\|([^{}|]*)\\|([^{}|]*))?)?}}");
    private static final Pattern BROKEN = Pattern.compile("\\{\\{|}}");

    /** Every token in a text, in order. */
    public static List<Token> in(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            int line = 1
                    + (int) text.substring(0, marks.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            tokens.add(of(marks, line));
        }
        return tokens;
    }

    static Token of(Matcher mark, int line) {
        Inline.Nouns nouns = mark.group(4) == null
                ? null
                : new Inline.Nouns(mark.group(4).strip(), mark.group(5).strip());
        return new Token(mark.group(2), style(mark.group(3)), nouns, mark.group(1) != null, line);
    }

    static boolean brokenMarkIn(String line) {
        return BROKEN.matcher(MARK.matcher(line).replaceAll("")).find();
    }

    private static NumberStyle style(@Nullable String word) {
        return switch (word) {
            case "words" -> NumberStyle.WORDS;
            case "Words" -> NumberStyle.CAPITAL;
            case "digits" -> NumberStyle.DIGITS;
            case "month" -> NumberStyle.MONTH;
            case "year" -> NumberStyle.YEAR;
            case null, default -> NumberStyle.HOUSE;
        };
    }
}
