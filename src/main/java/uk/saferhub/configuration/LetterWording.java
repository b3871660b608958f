package uk.saferhub.configuration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter of the partnership's wording library (DOC-02, ENF-17). Its text is released like all of a pack, by two people, and a
 * letter keeps the release that it was written under.
 *
 * @param on kinds of record that it is written on, as {@code case}; none means any
 * @param about what stands above it
 */
@Means(
        "A letter of the wording library. {recipient}, {reference}, {partnership}, {organisation}, {writer} and {today} are filled in.")
public record LetterWording(
        String code,
        @Names(Partnership.class) List<String> partnerships,
        String name,

        @Means("Kinds of record that it is written on; none means any.")
        List<String> on,

        String about,
        List<Paragraph> paragraphs)
        implements Thing {

    /** What may be filled in: a closed set, so that no wording reaches for more than a letter should say. */
    public static final List<String> FIELDS =
            List.of("recipient", "reference", "partnership", "organisation", "writer", "today");

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    /** @param free whether the writer may change it; else it is as it was released */
    @Means("One paragraph.")
    public record Paragraph(
            String text,
            @Means("Whether the writer may change it.") boolean free) {}

    public LetterWording {
        on = List.copyOf(on);
    }

    /** The fields that a text names, known or not. */
    public static List<String> fields(String text) {
        return FIELD.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The text with its fields filled in. @param field what each stands for */
    public static String fill(String text, java.util.function.UnaryOperator<String> field) {
        return FIELD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(field.apply(found.group(1))));
    }

    public boolean isFor(String kind) {
        return on.isEmpty() || on.contains(kind);
    }

    @Override
    public String toSentence() {
        return "\"" + name + "\" is a letter of " + paragraphs.size() + " paragraphs"
                + (on.isEmpty() ? "" : ", written on a " + String.join(" or a ", on)) + ".";
    }
}
