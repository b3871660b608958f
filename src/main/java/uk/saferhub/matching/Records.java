package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of one file to be searched for doubles, or of two files to be linked.
 *
 * @param ids of each row, as the file writes them
 * @param split the first row of the second file; the number of rows where there is one file
 * @param clusters who each row is in truth, where the file says so; empty otherwise
 */
public record Records(List<String> ids, int split, List<Column> columns, List<String> clusters) {

    public int size() {
        return ids.size();
    }

    public boolean linking() {
        return split < ids.size();
    }

    /** How many pairs there are to compare if none is left out. */
    public long allPairs() {
        long n = ids.size();
        return linking() ? (long) split * (n - split) : n * (n - 1) / 2;
    }

    /** Whether the two rows are a pair at all: in linking, one of each file. */
    boolean pair(int one, int other) {
        return !linking() || (one < split) != (other < split);
    }

    List<Column> of(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).toList();
    }

    Optional<Column> first(Meaning meaning) {
        return of(meaning).stream().findFirst();
    }

    /** Takes rows one after the other. */
    public static final class Builder {
        private final Map<String, Column.Builder> columns = new LinkedHashMap<>();
        private final List<String> ids = new ArrayList<>();
        private final List<String> clusters = new ArrayList<>();
        private int split = -1;

        /** Declares a column; several of the meaning {@link Meaning#OTHER} are told apart by name. */
        public Builder column(Meaning meaning, String name) {
            columns.put(name, new Column.Builder(meaning, name));
            return this;
        }

        /** Rows from here on are of the second file. */
        public void second() {
            split = ids.size();
        }

        /** @param cells by the column's name; one that is left out is not known */
        public void row(String id, Map<String, String> cells, String cluster) {
            ids.add(id);
            if (!cluster.isEmpty()) clusters.add(cluster);
            columns.forEach((name, column) -> column.add(cells.getOrDefault(name, "")));
        }

        public Records build() {
            return new Records(
                    ids,
                    split < 0 ? ids.size() : split,
                    columns.values().stream().map(Column.Builder::build).toList(),
                    clusters.size() == ids.size() ? clusters : List.of());
        }
    }
}
