package uk.saferhub.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.saferhub.tables.reading.DateOrder;

/**
 * Which column is which field. What is in no list is ignored.
 *
 * @param columns by field: the name of its column
 * @param always by field: what every row says
 * @param orders by field: how its column writes dates
 * @param words by field: what a cell means, by the cell in small letters; an empty meaning leaves the field empty
 * @param reference the column that holds the sender's own reference; empty for none
 */
record Mapping(
        Map<String, String> columns,
        Map<String, String> always,
        Map<String, DateOrder> orders,
        Map<String, Map<String, String>> words,
        String reference) {

    /** Under this the row's words have the sender's own reference: no field has such a name. */
    static final String SENDERS = "sender's reference";

    static final Mapping NONE = new Mapping(Map.of(), Map.of(), Map.of(), Map.of(), "");

    /** Whether a table with these columns has all that it names. */
    boolean fits(List<String> names) {
        Set<String> named = new TreeSet<>(columns.values());
        if (!reference.isEmpty()) named.add(reference);
        return !named.isEmpty() && names.containsAll(named);
    }

    /** With further meanings of cells. */
    Mapping meaning(Map<String, Map<String, String>> more) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        words.forEach((field, meanings) -> all.put(field, new LinkedHashMap<>(meanings)));
        more.forEach((field, meanings) ->
                all.computeIfAbsent(field, none -> new LinkedHashMap<>()).putAll(meanings));
        return new Mapping(columns, always, orders, all, reference);
    }

    /** What a cell is looked up by. */
    static String plain(String cell) {
        return cell.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.UK);
    }
}
