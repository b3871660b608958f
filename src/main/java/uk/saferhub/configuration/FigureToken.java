package uk.saferhub.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a report's text that a value stands in for: <code>{{code}}</code>, <code>{{code|words}}</code> or
 * <code>{{code|words|one notice|notices}}</code>, where the noun follows the value in the right form.
 *
 * @param whole the token as it is written
 * @param code a metric's code, or one of {@link #CONTEXT}
 * @param form how the value is printed, none for "digits"
 * @param one the noun after 1
 * @param many the noun after any other number
 */
public record FigureToken(
        String whole,
        String code,
        @Nullable Form form,
        @Nullable String one,
        @Nullable String many) {

    /** How a value is printed. */
    public enum Form {
        DIGITS,
        WORDS,
        TEXT,
        /** A date as month and year. */
        MONTH,
        /** A date as its year. */
        YEAR
    }

    /** Codes that are not metrics but facts about the report itself. */
    public static final List<String> CONTEXT =
            List.of("period.since", "period.label", "partnership.name", "committee.name", "report.ordinal");

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([^{}]*)}}");

    /** The tokens of a text in their order. A token with an unknown form or half a noun is returned with a blank code. */
    public static List<FigureToken> in(String text) {
        List<FigureToken> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            found.add(of(matcher.group(), matcher.group(1).split("\\|", -1)));
        }
        return found;
    }

    private static FigureToken of(String whole, String[] parts) {
        Form form = null;
        if (parts.length > 1) {
            try {
                form = Form.valueOf(parts[1].strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return new FigureToken(whole, "", null, null, null);
            }
        }
        if (parts.length == 3 || parts.length > 4) {
            return new FigureToken(whole, "", form, null, null);
        }
        boolean noun = parts.length == 4;
        return new FigureToken(
                whole, parts[0].strip(), form, noun ? parts[2].strip() : null, noun ? parts[3].strip() : null);
    }
}
