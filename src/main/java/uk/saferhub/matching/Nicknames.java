package uk.saferhub.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Short and pet forms of first names ({@code resources/matching/nicknames.txt}: a line lists the forms of one name). */
final class Nicknames {

    private static final Map<String, int[]> LINES = read();

    private Nicknames() {}

    static boolean alike(String one, String other) {
        int[] a = LINES.get(one);
        int[] b = a == null ? null : LINES.get(other);
        if (a == null || b == null) return false;
        for (int x : a) for (int y : b) if (x == y) return true;
        return false;
    }

    private static Map<String, int[]> read() {
        var lines = new HashMap<String, int[]>();
        try (var file = Objects.requireNonNull(Nicknames.class.getResourceAsStream("/matching/nicknames.txt"));
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine(), number++) {
                if (line.startsWith("#")) continue;
                int here = number;
                for (String name : line.split(" "))
                    lines.merge(name, new int[] {here}, (known, added) -> {
                        int[] all = java.util.Arrays.copyOf(known, known.length + 1);
                        all[known.length] = here;
                        return all;
                    });
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return lines;
    }
}
