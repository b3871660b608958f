package uk.saferhub.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Pairs that somebody judged: two columns of identifiers (those whose names end in {@code _l} and {@code _r}, or {@code _a}
 * and {@code _b}, and hold "id"; else the first two) and, where there is one, a score from which half up is "the same".
 */
public final class Labels {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private Labels() {}

    /** The pairs judged to be the same. @throws IllegalArgumentException naming file and line */
    public static List<String[]> read(Path file) throws IOException {
        if (!Files.isReadable(file))
            throw new IllegalArgumentException(file + ": there is no such file that can be read");
        try (CSVParser parser = CSVParser.builder()
                .setReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))
                .setFormat(FORMAT)
                .get()) {
            List<String> header = parser.getHeaderNames();
            if (header.size() < 2) throw new IllegalArgumentException(file + ": two columns of identifiers are needed");
            String one = side(header, "_l", "_a").orElse(header.get(0));
            String other = side(header, "_r", "_b").orElse(header.get(1));
            Optional<String> score = header.stream()
                    .filter(name -> name.contains("score") || name.equals("match") || name.equals("label"))
                    .findFirst();
            var pairs = new ArrayList<String[]>();
            for (CSVRecord line : parser) {
                String place = file + ", line " + parser.getCurrentLineNumber();
                if (!line.isConsistent()) throw new IllegalArgumentException(place + ": cells are missing");
                if (score.isEmpty() || same(line.get(score.get()), place))
                    pairs.add(new String[] {line.get(one), line.get(other)});
            }
            return pairs;
        }
    }

    private static Optional<String> side(List<String> header, String end, String orEnd) {
        return header.stream()
                .filter(name -> name.contains("id") && (name.endsWith(end) || name.endsWith(orEnd)))
                .findFirst();
    }

    private static boolean same(String score, String place) {
        try {
            return Double.parseDouble(score) >= 0.5;
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(place + ": the score is \"" + score + "\", not a number", wrong);
        }
    }
}
