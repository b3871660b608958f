package uk.saferhub.registers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Words;

/**
 * What a register's list is narrowed to; null and empty ask for all.
 *
 * @param from first day (Europe/London)
 * @param to last day
 * @param picks by component: its code
 * @param area the area itself and all that lie in it
 * @param worded whether the words that one looked for last narrow it: they stand in no address
 */
record EntryFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, String> picks,
        @Nullable UUID area,
        boolean worded) {

    static final EntryFilter ALL = new EntryFilter(null, null, Map.of(), null, false);

    private static final int MOST_WORDS = 6;

    /** More conditions of the list's statement on the entry of alias e, with what they ask for. */
    record Narrowed(String where, Map<String, Object> params) {
        static final Narrowed NOT = new Narrowed("", Map.of());
    }

    /** @param components of which one may be picked. What cannot be read is noted in the fields */
    static EntryFilter of(Fields fields, Collection<String> components) {
        var picks = new LinkedHashMap<String, String>();
        for (String component : components) {
            String code = fields.value(component).strip();
            if (!code.isEmpty() && code.length() <= 100) picks.put(component, code);
        }
        LocalDate from = day(fields, "from");
        LocalDate to = day(fields, "to");
        if (from != null && to != null && from.isAfter(to))
            fields.error("from", Words.of(EntryFilter.class).text("filter.order"));
        return new EntryFilter(from, to, picks, id(fields.value("area")), fields.chosen("words", "kept"));
    }

    EntryFilter unworded() {
        return new EntryFilter(from, to, picks, area, false);
    }

    /** As its address has them. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        if (from != null) values.put("from", from.toString());
        if (to != null) values.put("to", to.toString());
        values.putAll(picks);
        if (area != null) values.put("area", area.toString());
        if (worded) values.put("words", "kept");
        return values;
    }

    /**
     * @param fields of what is entered, by component
     * @param words that every entry found bears somewhere
     * @param areas the area asked for and all that lie in it
     */
    Narrowed narrowed(List<EntryField> fields, String words, List<UUID> areas) {
        var params = new HashMap<String, Object>();
        var where = new StringBuilder();
        if (from != null) and(where, "e.happened_on >= :n_from", params, "n_from", from);
        if (to != null) and(where, "e.happened_on <= :n_to", params, "n_to", to);
        for (EntryField field : fields)
            if (picks.containsKey(field.name()))
                and(
                        where,
                        field.column() + " = :n_" + field.column(),
                        params,
                        "n_" + field.column(),
                        picks.get(field.name()));
        if (area != null) and(where, "e.area_id = any (:n_areas)", params, "n_areas", areas.toArray(UUID[]::new));
        if (worded) words(where, params, fields, words);
        return where.isEmpty() ? Narrowed.NOT : new Narrowed(where.toString(), params);
    }

    /** What somebody wrote, and no code; what names a record that the reader may not know is not looked at. */
    private static void words(StringBuilder where, Map<String, Object> params, List<EntryField> fields, String typed) {
        String texts = fields.stream()
                .filter(EntryFilter::worded)
                .map(field ->
                        field.type() == List.class ? "array_to_string(" + field.column() + ", ' ')" : field.column())
                .collect(Collectors.joining(", "));
        if (texts.isEmpty()) return;
        List<String> words = Arrays.stream(typed.strip().toLowerCase(Locale.UK).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        for (int i = 0; i < words.size(); i++)
            and(
                    where,
                    "position(:n_word" + i + " in lower(concat_ws(' ', e.reference, " + texts + "))) > 0",
                    params,
                    "n_word" + i,
                    words.get(i));
    }

    private static boolean worded(EntryField field) {
        return (field.type() == String.class || field.type() == List.class)
                && !field.declared().isAnnotationPresent(Unshown.class)
                && !field.declared().isAnnotationPresent(Held.class);
    }

    private static void and(
            StringBuilder where, String condition, Map<String, Object> params, String name, Object value) {
        where.append(" and ").append(condition);
        params.put(name, value);
    }

    private static @Nullable LocalDate day(Fields fields, String name) {
        String text = fields.value(name).strip();
        try {
            return text.isEmpty() ? null : Dates.asked(text);
        } catch (DateTimeParseException unreadable) {
            fields.error(name, Words.of(EntryFilter.class).text("filter.day"));
            return null;
        }
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
