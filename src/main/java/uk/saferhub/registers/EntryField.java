package uk.saferhub.registers;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Words;

/** One component of what is entered: read from a form, written to and read from its column, and shown. */
record EntryField(RecordComponent declared, Words words) {

    String name() {
        return declared.getName();
    }

    String column() {
        return snake(name());
    }

    Class<?> type() {
        return declared.getType();
    }

    boolean required() {
        AnnotatedType type = declared.getAnnotatedType();
        return type() != List.class && !type.isAnnotationPresent(Nullable.class);
    }

    boolean prose() {
        return declared.isAnnotationPresent(Prose.class);
    }

    String key() {
        return declared.getDeclaringRecord().getSimpleName() + "." + name();
    }

    String label() {
        return words.text(key());
    }

    @Nullable
    String hint() {
        return words.has(key() + ".hint") ? words.text(key() + ".hint") : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @Nullable
    Object read(Fields fields) {
        FieldReader form = fields.read();
        String missing = Words.of(EntryField.class).text("missing", label().toLowerCase(Locale.UK));
        if (type() == LocalDate.class)
            return required() ? form.requiredDate(name(), missing) : form.date(name(), missing);
        if (type() == Tally.class) return tally(fields);
        if (type() == LocalTime.class)
            return form.reading(name(), Words.of(EntryField.class).text("time"), TimeWords::read);
        if (type() == Integer.class) {
            Integer number = form.number(name(), missing);
            return required()
                            && number == null
                            && form.required(name(), missing).isEmpty()
                    ? null
                    : number;
        }
        if (type().isEnum()) {
            Class<? extends Enum> kind = (Class<? extends Enum>) type();
            return required() ? form.requiredChoice(name(), kind, missing) : form.choice(name(), kind, missing);
        }
        form.atMost(name(), prose() || type() == List.class ? 4000 : 300);
        if (type() == List.class)
            return form.text(name())
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        String text = required() ? form.required(name(), missing) : form.text(name());
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Object of(Record words) {
        try {
            declared.getAccessor().setAccessible(true);
            return declared.getAccessor().invoke(words);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As the driver takes it. */
    @Nullable
    Object parameter(Record words) {
        Object value = of(words);
        if (value instanceof List<?> lines) return lines.toArray(String[]::new);
        if (value instanceof Tally tally) return tally.json();
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @Nullable
    Object of(ResultSet row) throws SQLException {
        if (type() == List.class)
            return List.of((String[]) row.getArray(column()).getArray());
        if (type() == Tally.class) return Tally.of(row.getString(column()));
        if (!type().isEnum()) return row.getObject(column(), type());
        String name = row.getString(column());
        return name == null ? null : Enum.valueOf((Class<? extends Enum>) type(), name);
    }

    /** In the words of a reader; empty where there is nothing. */
    String shown(Record words) {
        Object value = of(words);
        if (value == null) return "";
        if (value instanceof LocalDate date) return Dates.day(date);
        if (value instanceof Tally tally)
            return tally.counts().entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining("\n"));
        if (value instanceof List<?> lines)
            return String.join("\n", lines.stream().map(Object::toString).toList());
        return value instanceof Enum<?> constant ? word(constant) : value.toString();
    }

    /** As {@link #shown(Record)}, each code in the words of this list. */
    String shown(Record words, List<Choice> list) {
        String shown = shown(words);
        for (Choice choice : list) {
            if (type() == Tally.class)
                shown = shown.replaceAll(
                        "(?m)^(\\d+) " + Pattern.quote(choice.value()) + "$",
                        "$1 " + Matcher.quoteReplacement(choice.label()));
            else if (shown.equals(choice.value())) return choice.label();
        }
        return shown;
    }

    /** As a file holds it: days and numbers as such, everything else in the words of the page. */
    @Nullable
    Object filed(Record words, List<Choice> list) {
        return type() == LocalDate.class || type() == Integer.class ? of(words) : shown(words, list);
    }

    /** The codes of a list that are said here. */
    List<String> codes(Record words) {
        Object value = of(words);
        if (value instanceof Tally tally) return List.copyOf(tally.counts().keySet());
        if (value instanceof List<?> lines)
            return lines.stream().map(Object::toString).toList();
        return value == null ? List.of() : List.of(value.toString());
    }

    private Tally tally(Fields fields) {
        var counts = new TreeMap<String, Integer>();
        String beginning = name() + "-";
        for (String field : fields.posted().keySet()) {
            if (!field.startsWith(beginning)) continue;
            Integer number =
                    fields.read().number(field, Words.of(EntryField.class).text("count"));
            if (number != null && number < 0)
                fields.error(field, Words.of(EntryField.class).text("count"));
            if (number != null && number > 0) counts.put(field.substring(beginning.length()), number);
        }
        return new Tally(counts);
    }

    List<Choice> constants() {
        return Arrays.stream(type().getEnumConstants())
                .map(Enum.class::cast)
                .map(constant -> Choice.of(constant.name(), word(constant)))
                .toList();
    }

    /** The module's word for it, else its name: "Conference call". */
    private String word(Enum<?> constant) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        if (words.has(key)) return words.text(key);
        String plain = constant.name().toLowerCase(Locale.UK).replace('_', ' ');
        return plain.substring(0, 1).toUpperCase(Locale.UK) + plain.substring(1);
    }

    static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.UK);
    }
}
