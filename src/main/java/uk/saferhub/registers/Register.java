package uk.saferhub.registers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Choice;

/**
 * One register: what is entered, who may, and the SQL of its table. The sentences are in the {@code words.properties} beside
 * the record: {@code Sitting.many}, {@code .one}, {@code .add}, {@code .about}, and {@code Sitting.heldOn} for each field.
 *
 * @param kind the record that is entered
 * @param path the address of its list, such as {@code /meetings/sittings}
 * @param prefix of its references
 * @param insert adds the words to the register's own table; has :id, :realm_id and each component in snake case
 * @param select the columns e.id, e.realm_id, e.reference and each component, from the table joined to entry_label e
 * @param listed components that the list shows, in order
 * @param choices by component: SQL for value and label of what may be chosen, from a table joined to entry_label e
 * @param picks by component: the list of the partnership's pack that it is picked from; any words where the pack has no list
 * @param followers registers whose entries tell how an entry of this one went on, with the component that names it
 * @param rule whether these words may be entered on that day
 */
public record Register<T extends Record & Entered>(
        Class<T> kind,
        String path,
        String prefix,
        Permission reads,
        Permission records,
        String insert,
        String select,
        List<String> listed,
        Map<String, String> choices,
        Map<String, Function<Settings, List<Choice>>> picks,
        Map<Register<?>, String> followers,
        BiFunction<T, LocalDate, Decision> rule) {

    /** A register of these words, read and recorded under these permissions; the with-methods say the rest. */
    public static <T extends Record & Entered> Register<T> of(
            Class<T> kind, String path, String prefix, Permission reads, Permission records) {
        return new Register<>(
                kind,
                path,
                prefix,
                reads,
                records,
                "",
                "",
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                (words, day) -> Decision.allowed());
    }

    public Register<T> inserting(String sql) {
        return new Register<>(kind, path, prefix, reads, records, sql, select, listed, choices, picks, followers, rule);
    }

    public Register<T> selecting(String sql) {
        return new Register<>(kind, path, prefix, reads, records, insert, sql, listed, choices, picks, followers, rule);
    }

    public Register<T> listing(String... components) {
        return new Register<>(
                kind,
                path,
                prefix,
                reads,
                records,
                insert,
                select,
                List.of(components),
                choices,
                picks,
                followers,
                rule);
    }

    public Register<T> choosing(String component, String sql) {
        var more = new HashMap<>(choices);
        more.put(component, sql);
        return new Register<>(
                kind, path, prefix, reads, records, insert, select, listed, Map.copyOf(more), picks, followers, rule);
    }

    /** This component is picked from a list of the pack. */
    public Register<T> picking(String component, Function<Settings, List<Choice>> list) {
        var more = new HashMap<>(picks);
        more.put(component, list);
        return new Register<>(
                kind, path, prefix, reads, records, insert, select, listed, choices, Map.copyOf(more), followers, rule);
    }

    /** An entry's page shows those of another register that name it. @param component of the other one, which names it */
    public Register<T> followedBy(Register<?> other, String component) {
        var more = new HashMap<>(followers);
        more.put(other, component);
        return new Register<>(
                kind, path, prefix, reads, records, insert, select, listed, choices, picks, Map.copyOf(more), rule);
    }

    /** As above, from a set of categories. */
    public Register<T> picking(String component, CategorySet set) {
        return picking(
                component,
                settings -> settings.categories(set).stream()
                        .map(category -> new Choice(category.code(), category.label(), category.hint()))
                        .toList());
    }

    public Register<T> ruled(BiFunction<T, LocalDate, Decision> newRule) {
        return new Register<>(
                kind, path, prefix, reads, records, insert, select, listed, choices, picks, followers, newRule);
    }

    /** The simple name of what is entered: begins the keys of its words. */
    public String name() {
        return kind.getSimpleName();
    }

    /** What the locks call it: "joint action". */
    public String recordKind() {
        return EntryField.snake(name()).replace('_', ' ');
    }

    /** The form of its words. */
    public RecordForm<T> form() {
        return new RecordForm<>(kind);
    }
}
