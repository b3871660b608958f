package uk.saferhub.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.saferhub.registers.Input;
import uk.saferhub.tables.reading.DateOrder;
import uk.saferhub.tables.reading.Header;
import uk.saferhub.tables.reading.TableRow;

/** What a table's columns may mean, by their names: a beginning, which somebody looks over. */
final class Guess {

    private static final int LOOKED_AT = 2_000;

    private Guess() {}

    /** Each column is guessed for one field at most: first where the names are the same, then where one holds the other. */
    static Mapping mapping(List<Input> fields, List<String> names, Table table, Header header) {
        var columns = new LinkedHashMap<String, String>();
        var free = new ArrayList<>(names);
        for (boolean same : new boolean[] {true, false})
            for (Input field : fields) {
                if (columns.containsKey(field.name())) continue;
                free.stream()
                        .filter(name -> alike(field, name, same))
                        .findFirst()
                        .ifPresent(name -> {
                            columns.put(field.name(), name);
                            free.remove(name);
                        });
            }
        String reference = free.stream()
                .filter(name ->
                        plain(name).matches("(.* )?(ref|reference|id|urn|crn|log no|incident no|number)( no| number)?"))
                .findFirst()
                .orElse("");
        var orders = new LinkedHashMap<String, DateOrder>();
        for (Input field : fields)
            if (field.shape() == Input.Shape.DATE && columns.containsKey(field.name()))
                DateOrder.guess(cells(table, header, names.indexOf(columns.get(field.name()))))
                        .ifPresent(order -> orders.put(field.name(), order));
        return new Mapping(columns, Map.of(), orders, Map.of(), reference);
    }

    /** By field of a choice: the different cells of its column of which nobody has said what they mean; at most so many. */
    static Map<String, Set<String>> unknown(
            List<Input> fields, Mapping mapping, List<String> names, Table table, Header header, int most) {
        var words = new RowWords(mapping, names, fields);
        var unknown = new LinkedHashMap<String, Set<String>>();
        List<Input> choices = fields.stream()
                .filter(field -> field.shape() == Input.Shape.CHOICE
                        && !words.column(field.name()).isEmpty())
                .toList();
        table.data(header, row -> {
            for (Input field : choices) {
                String cell = row.cell(names.indexOf(words.column(field.name())));
                if (cell.isEmpty() || words.choice(field, cell).isPresent()) continue;
                Set<String> cells = unknown.computeIfAbsent(field.name(), none -> new LinkedHashSet<>());
                if (cells.size() < most) cells.add(cell);
            }
        });
        return unknown;
    }

    private static List<String> cells(Table table, Header header, int column) {
        var cells = new ArrayList<String>();
        table.data(header, (TableRow row) -> {
            if (cells.size() < LOOKED_AT) cells.add(row.cell(column));
        });
        return cells;
    }

    private static boolean alike(Input field, String column, boolean same) {
        String name = plain(column);
        String label = plain(field.label().replace(" (optional)", ""));
        String code = plain(field.name().replaceAll("([A-Z])", " $1"));
        if (same) return name.equals(label) || name.equals(code);
        return name.length() > 2 && (label.contains(name) || name.contains(code) || name.contains(label));
    }

    private static String plain(String words) {
        return words.toLowerCase(java.util.Locale.UK)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
