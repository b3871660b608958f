package uk.saferhub.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Words;

/**
 * A form made of a record's components, in their order, as {@link Entered} says; labels are in the words.properties beside
 * the record. Immutable.
 */
public final class RecordForm<T extends Record> {

    private final Class<T> kind;
    private final List<EntryField> all;

    /** The form of that record. */
    public RecordForm(Class<T> kind) {
        this.kind = kind;
        Words words = Words.of(kind);
        this.all = Arrays.stream(kind.getRecordComponents())
                .map(declared -> new EntryField(declared, words))
                .toList();
    }

    /**
     * The fields to draw; one that may stay empty and of which there is nothing to choose is left out.
     *
     * @param offered by component: what may be chosen, where that is not an enum's constants
     */
    public List<Input> inputs(Map<String, List<Choice>> offered) {
        return all.stream()
                .filter(field -> field.required()
                        || offered.get(field.name()) == null
                        || !offered.get(field.name()).isEmpty())
                .map(field -> Input.of(field, offered.get(field.name())))
                .toList();
    }

    /** The posted words, or null with the errors noted in the fields. */
    public @Nullable T read(Fields fields) {
        Object[] values = all.stream().map(component -> component.read(fields)).toArray();
        return fields.ok() ? make(values) : null;
    }

    /** What was said, for a summary list. */
    public List<Detail> details(T words) {
        return all.stream()
                .map(field -> Detail.of(field.label(), field.shown(words)))
                .toList();
    }

    /** As above, in the words of these lists where a code is of one. */
    public List<Detail> details(T words, Map<String, List<Choice>> lists) {
        return all.stream()
                .filter(field -> !field.declared().isAnnotationPresent(Unshown.class))
                .map(field -> Detail.of(field.label(), field.shown(words, lists.getOrDefault(field.name(), List.of()))))
                .toList();
    }

    /** What opens the components that not everybody reads; null where everybody reads all. */
    @Nullable
    Permission held() {
        return all.stream()
                .map(RecordForm::held)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Permission held(EntryField field) {
        Held held = field.declared().getAnnotation(Held.class);
        return held == null ? null : held.value();
    }

    /**
     * These words with this sentence for each component that is held back, and elsewhere without what stood there.
     *
     * @param typed whether the component of that name is typed by somebody, and not picked from a list
     */
    T without(T words, String sentence, Predicate<String> typed) {
        List<String> told = all.stream()
                .filter(field -> held(field) != null && field.of(words) != null)
                .map(field -> Objects.requireNonNull(field.of(words)).toString())
                .toList();
        HeldWords names = HeldWords.of(told);
        return make(all.stream()
                .map(field -> {
                    Object value = field.of(words);
                    if (value == null) return null;
                    if (held(field) != null) return sentence;
                    return value instanceof String text && typed.test(field.name()) ? names.in(text) : value;
                })
                .toArray());
    }

    /** All that somebody wrote in it in words of their own. */
    String written(T words) {
        return all.stream()
                .map(field -> field.of(words))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining("\n"));
    }

    /** These words without those. */
    T told(T words, HeldWords held) {
        return make(all.stream()
                .map(field -> field.of(words))
                .map(value -> value instanceof String text ? held.in(text) : value)
                .toArray());
    }

    /** The record of a row that has a column for each component, in snake case. */
    public T of(ResultSet row) throws SQLException {
        var values = new Object[all.size()];
        for (int i = 0; i < values.length; i++) values[i] = all.get(i).of(row);
        return make(values);
    }

    /** A named parameter for each component, in snake case. */
    public Map<String, @Nullable Object> parameters(T words) {
        var parameters = new HashMap<String, @Nullable Object>();
        all.forEach(component -> parameters.put(component.column(), component.parameter(words)));
        return parameters;
    }

    List<EntryField> fields() {
        return all;
    }

    EntryField named(String name) {
        return all.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private T make(@Nullable Object[] values) {
        try {
            var maker = kind.getDeclaredConstructor(
                    all.stream().map(EntryField::type).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return Objects.requireNonNull(maker.newInstance(values));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
