package uk.saferhub.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The numbers that R made, from {@code src/test/r/numbers}; the script of the same topic beside them says how. */
public record Numbers(List<String> columns, List<String[]> rows) {

    public static Numbers of(String name) {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/r/numbers", name + ".csv"));
            return new Numbers(
                    List.of(lines.getFirst().split(",", -1)),
                    lines.stream().skip(1).map(line -> line.split(",", -1)).toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public String[] words(String column) {
        int at = columns.indexOf(column);
        return rows.stream().map(row -> row[at]).toArray(String[]::new);
    }

    public double[] column(String column) {
        return Arrays.stream(words(column)).mapToDouble(Double::parseDouble).toArray();
    }

    public int[] whole(String column) {
        return Arrays.stream(words(column)).mapToInt(Integer::parseInt).toArray();
    }
}
