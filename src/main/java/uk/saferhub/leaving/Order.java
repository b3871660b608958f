package uk.saferhub.leaving;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables in an order in which each comes after those to which it points. To itself it may point. */
final class Order {

    private Order() {}

    /** @throws IllegalStateException where some point to each other in a circle */
    static List<Table> of(Map<String, Table> tables, Set<String> going) {
        var placed = new LinkedHashSet<String>();
        var waiting = new ArrayList<>(going);
        while (!waiting.isEmpty()) {
            List<String> next = waiting.stream()
                    .filter(name -> tables.get(name).references().stream()
                            .map(Table.Reference::table)
                            .allMatch(to -> to.equals(name) || placed.contains(to) || !going.contains(to)))
                    .sorted()
                    .toList();
            if (next.isEmpty()) throw new IllegalStateException("These tables point to each other: " + waiting);
            placed.addAll(next);
            waiting.removeAll(next);
        }
        return placed.stream().map(tables::get).toList();
    }
}
