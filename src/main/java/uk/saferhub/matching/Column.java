package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column with each distinct value kept once; a row holds the number of its value, 0 where nothing is known.
 *
 * @param counts how many rows have the value of that number
 * @param known rows of which something is known
 */
record Column(Meaning meaning, String name, int[] rows, Value[] values, int[] counts, int known) {

    Value at(int row) {
        return values[rows[row]];
    }

    /** How common a value is among the rows of which it is known, 0 to 1. */
    double share(int number) {
        return known == 0 ? 1 : (double) counts[number] / known;
    }

    /** Gathers a column row by row. */
    static final class Builder {
        private final Meaning meaning;
        private final String name;
        private final Map<String, Integer> written = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Value> values = new ArrayList<>(List.of(Value.NONE));
        private int[] rows = new int[1024];
        private int size;

        Builder(Meaning meaning, String name) {
            this.meaning = meaning;
            this.name = name;
        }

        void add(String text) {
            if (size == rows.length) rows = java.util.Arrays.copyOf(rows, size * 2);
            rows[size++] = text.isEmpty() ? 0 : written.computeIfAbsent(text, this::number);
        }

        private int number(String text) {
            Value value = Value.of(meaning, text);
            if (value.missing()) return 0;
            return numbers.computeIfAbsent(value.text, fresh -> {
                values.add(value);
                return values.size() - 1;
            });
        }

        Column build() {
            int[] counts = new int[values.size()];
            for (int i = 0; i < size; i++) counts[rows[i]]++;
            return new Column(
                    meaning,
                    name,
                    java.util.Arrays.copyOf(rows, size),
                    values.toArray(Value[]::new),
                    counts,
                    size - counts[0]);
        }
    }
}
