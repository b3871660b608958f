package uk.saferhub.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The words of a form as they were posted, by field name, and the sentence that says what is wrong with each. Words
 * stay exactly as typed, so that a page with errors gives all of them back. {@link FieldReader} makes dates, amounts
 * and choices of them and notes what it cannot read. Belongs to one request.
 */
public final class Fields {

    private static final Pattern MARKS = Pattern.compile("(\\p{M}{8})\\p{M}++");

    private final MultiValueMap<String, String> words = new LinkedMultiValueMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Fields() {}

    /** An empty form. */
    public static Fields empty() {
        return new Fields();
    }

    /**
     * The posted form: {@code @RequestParam MultiValueMap<String, String> posted}. Without NUL, which no database takes in a text. A
     * name without a value, as an address may have, is an empty field. Of marks without end over one letter, which no language
     * writes, eight stay: what looks for the edges of words goes back through all of them, again for each.
     */
    public static Fields of(Map<String, ? extends List<@Nullable String>> posted) {
        var fields = new Fields();
        posted.forEach((name, values) -> fields.words.put(
                name,
                values.stream()
                        .map(word -> word == null ? "" : readable(word))
                        .toList()));
        return fields;
    }

    private static String readable(String word) {
        return MARKS.matcher(word.replace("\0", "")).replaceAll("$1");
    }

    /** Fills a field in before the page is shown; null leaves it empty. */
    public Fields with(String name, @Nullable Object value) {
        if (value != null) {
            words.set(name, value.toString());
        }
        return this;
    }

    /** Fills a date's three fields in. */
    public Fields withDate(String name, java.time.@Nullable LocalDate date) {
        return date == null
                ? this
                : with(name + "-day", date.getDayOfMonth())
                        .with(name + "-month", date.getMonthValue())
                        .with(name + "-year", date.getYear());
    }

    /** Ticks checkboxes before the page is shown. */
    public Fields withAll(String name, List<?> values) {
        words.put(name, values.stream().map(Object::toString).toList());
        return this;
    }

    /** What was typed, as typed; empty when nothing was. */
    public String value(String name) {
        String first = words.getFirst(name);
        return first == null ? "" : first;
    }

    /** Every value of a field that may have several. */
    public List<String> values(String name) {
        return words.getOrDefault(name, List.of());
    }

    public boolean chosen(String name, String value) {
        return values(name).contains(value);
    }

    /** Every posted word but those that begin with an underscore, which are the form's own. */
    public Map<String, List<String>> posted() {
        var own = new LinkedHashMap<>(words);
        own.keySet().removeIf(name -> name.startsWith("_") || name.equals("version"));
        return own;
    }

    /** Notes what is wrong with a field. The first sentence for a field stands. */
    public Fields error(String name, String sentence) {
        errors.putIfAbsent(name, sentence);
        return this;
    }

    /** The sentence beside the field, or null when it is right. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    public Map<String, String> errors() {
        return errors;
    }

    /** True when nothing is wrong so far. */
    public boolean ok() {
        return errors.isEmpty();
    }

    public FieldReader read() {
        return new FieldReader(this);
    }

    /** Ids that describe a field, for aria-describedby: its hint and its error; null when it has neither. */
    public @Nullable String describedBy(String name, boolean hint) {
        String both = (hint ? name + "-hint " : "") + (errors.containsKey(name) ? name + "-error" : "");
        return both.isBlank() ? null : both.strip();
    }
}
