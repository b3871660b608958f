package uk.saferhub.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes scored pairs as CSV, each with its waterfall: level, weight and rarity of every fact. Weights are in bits. */
public final class PairsFile {

    private PairsFile() {}

    /** Written beside its place and moved there whole, so that nobody reads half a file. */
    public static void write(Path file, Matching matching, List<Matching.Scored> pairs) throws IOException {
        Path whole = file.toAbsolutePath();
        Path half = Files.createTempFile(whole.getParent(), ".pairs", ".csv");
        try {
            try (var writer = Files.newBufferedWriter(half, StandardCharsets.UTF_8);
                    var printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
                printer.printRecord(header(matching));
                for (Matching.Scored pair : pairs) printer.printRecord(line(matching, pair));
            }
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static List<String> header(Matching matching) {
        var header = new ArrayList<>(List.of("id_a", "id_b", "weight", "probability", "prior", "household"));
        for (String fact : matching.facts()) {
            String name = fact.replace(' ', '_').replace('-', '_');
            header.addAll(List.of(name + "_level", name + "_weight", name + "_rarity"));
        }
        return header;
    }

    private static List<String> line(Matching matching, Matching.Scored pair) {
        Waterfall waterfall = matching.explain(pair.one(), pair.other());
        List<String> ids = matching.records().ids();
        var line = new ArrayList<>(List.of(
                ids.get(pair.one()),
                ids.get(pair.other()),
                bits(pair.bits()),
                String.format(Locale.ROOT, "%.6f", pair.probability()),
                bits(waterfall.prior()),
                bits(waterfall.household())));
        for (Waterfall.Step step : waterfall.steps())
            line.addAll(List.of(step.level(), bits(step.bits()), bits(step.rarity())));
        return line;
    }

    private static String bits(double bits) {
        return String.format(Locale.ROOT, "%.3f", bits);
    }
}
