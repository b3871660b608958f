package uk.saferhub.matching;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV files of people (RFC 4180, UTF-8, a header first). Faults name file and line. */
public final class RecordFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    private RecordFile() {}

    public static List<String> header(Path file) throws IOException {
        try (CSVParser parser = open(file)) {
            return parser.getHeaderNames();
        }
    }

    /**
     * @param files one to be searched for doubles, or two to be linked
     * @throws IllegalArgumentException naming file and line where a line cannot be read
     */
    public static Records read(List<Path> files, Mapping mapping) throws IOException {
        var builder = new Records.Builder();
        Fields fields = Fields.of(mapping);
        fields.declare(builder);
        for (Path file : files) {
            if (!file.equals(files.getFirst())) builder.second();
            read(file, mapping, fields, builder);
        }
        return builder.build();
    }

    private static void read(Path file, Mapping mapping, Fields fields, Records.Builder builder) throws IOException {
        Set<String> ids = new HashSet<>();
        try (CSVParser parser = open(file)) {
            for (List<String> names : mapping.columns().values())
                for (String name : names)
                    if (!parser.getHeaderNames().contains(name))
                        throw new IllegalArgumentException(
                                file + ": there is no column \"" + name + "\"; it has " + parser.getHeaderNames());
            for (CSVRecord line : parser) {
                String place = file + ", line " + parser.getCurrentLineNumber();
                if (!line.isConsistent())
                    throw new IllegalArgumentException(place + ": " + line.size() + " cells where the header has "
                            + parser.getHeaderNames().size());
                String id = Fields.id(mapping, line);
                if (!ids.add(id))
                    throw new IllegalArgumentException(place + ": the identifier " + id + " is there twice");
                builder.row(id, fields.cells(line), truth(mapping, line, id));
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new IllegalArgumentException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static CSVParser open(Path file) throws IOException {
        if (!Files.isReadable(file))
            throw new IllegalArgumentException(file + ": there is no such file that can be read");
        Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        try {
            reader.mark(1);
            if (reader.read() != '\uFEFF') reader.reset();
            return CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
        } catch (IOException | IllegalArgumentException wrong) {
            reader.close();
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String truth(Mapping mapping, CSVRecord line, String id) {
        List<String> cluster = mapping.columns().getOrDefault(Meaning.CLUSTER, List.of());
        if (!cluster.isEmpty()) return line.get(cluster.getFirst());
        if (mapping.truth() == null) return "";
        Matcher found = mapping.truth().matcher(id);
        return found.find() ? found.group(1) : id;
    }

    /** What a line's cells say, by the names of the columns that are compared. */
    private record Fields(Map<Meaning, List<String>> columns) {

        static Fields of(Mapping mapping) {
            return new Fields(mapping.columns());
        }

        static String id(Mapping mapping, CSVRecord line) {
            List<String> id = mapping.columns().getOrDefault(Meaning.ID, List.of());
            return id.isEmpty() ? String.valueOf(line.getRecordNumber()) : line.get(id.getFirst());
        }

        void declare(Records.Builder builder) {
            for (Meaning meaning : Meaning.values()) {
                switch (meaning) {
                    case ID, CLUSTER, FULL_NAME, BIRTH_DAY, BIRTH_MONTH, BIRTH_YEAR -> {}
                    case OTHER, IDENTIFIER -> names(meaning).forEach(name -> builder.column(meaning, name));
                    default -> {
                        if (has(meaning)) builder.column(meaning, meaning.code());
                    }
                }
            }
        }

        private boolean has(Meaning meaning) {
            return switch (meaning) {
                case GIVEN, FAMILY -> columns.containsKey(meaning) || columns.containsKey(Meaning.FULL_NAME);
                case BORN -> columns.containsKey(meaning) || columns.containsKey(Meaning.BIRTH_YEAR);
                default -> columns.containsKey(meaning);
            };
        }

        private List<String> names(Meaning meaning) {
            return columns.getOrDefault(meaning, List.of());
        }

        Map<String, String> cells(CSVRecord line) {
            var cells = new HashMap<String, String>();
            columns.forEach((meaning, names) -> {
                if (meaning == Meaning.OTHER || meaning == Meaning.IDENTIFIER)
                    names.forEach(name -> cells.put(name, line.get(name)));
                else cells.put(meaning.code(), joined(line, names));
            });
            whole(cells);
            return cells;
        }

        private static String joined(CSVRecord line, List<String> names) {
            if (names.size() == 1) return line.get(names.getFirst());
            var parts = new ArrayList<String>();
            for (String name : names) if (!line.get(name).isBlank()) parts.add(line.get(name));
            return String.join(" ", parts);
        }

        /** A name in one cell and a date in three are taken to what is compared. */
        private void whole(Map<String, String> cells) {
            String name = cells.remove(Meaning.FULL_NAME.code());
            if (name != null && !name.isBlank()) {
                int comma = name.indexOf(',');
                String[] words = (comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma))
                        .strip()
                        .split("\\s+");
                cells.putIfAbsent(Meaning.GIVEN.code(), words.length > 1 ? words[0] : "");
                cells.putIfAbsent(Meaning.FAMILY.code(), words[words.length - 1]);
            }
            String year = cells.remove(Meaning.BIRTH_YEAR.code());
            String month = cells.remove(Meaning.BIRTH_MONTH.code());
            String day = cells.remove(Meaning.BIRTH_DAY.code());
            if (year != null && !year.isBlank())
                cells.putIfAbsent(
                        Meaning.BORN.code(),
                        month == null || month.isBlank()
                                ? year
                                : year + "-" + month + (day == null || day.isBlank() ? "" : "-" + day));
        }
    }
}
