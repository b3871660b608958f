package uk.saferhub.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Which column of a file says what, and what of the standard model is replaced.
 *
 * @param columns names of columns by what they mean; several streets are read as one
 * @param truth what of an identifier tells who somebody is in truth (its first group), for labelled files; null elsewhere
 */
public record Mapping(
        Map<Meaning, List<String>> columns, @Nullable Pattern truth, Model model) {

    private static final List<String> MODEL = List.of("comparisons", "blocking", "training", "budget", "threshold");

    /** @throws IllegalArgumentException naming the file, and the line where it is not even YAML */
    public static Mapping read(Path file) throws IOException {
        try {
            Object said = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            return of(Yaml.map(said, "the mapping"));
        } catch (YamlEngineException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Mapping of(Map<String, Object> said) {
        var columns = new EnumMap<Meaning, List<String>>(Meaning.class);
        var model = new LinkedHashMap<String, Object>();
        Pattern truth = null;
        for (var line : said.entrySet()) {
            if (MODEL.contains(line.getKey())) model.put(line.getKey(), line.getValue());
            else if (line.getKey().equals("truth")) truth = Pattern.compile(String.valueOf(line.getValue()));
            else if (line.getKey().equals("columns")) columns.putAll(columns(Yaml.map(line.getValue(), "columns")));
            else columns.putAll(columns(Map.of(line.getKey(), line.getValue())));
        }
        return new Mapping(columns, truth, model.isEmpty() ? Model.standard() : Model.read(model));
    }

    private static Map<Meaning, List<String>> columns(Map<String, Object> said) {
        var columns = new EnumMap<Meaning, List<String>>(Meaning.class);
        said.forEach((code, names) -> columns.put(
                Meaning.named(code)
                        .orElseThrow(() -> new IllegalArgumentException("there is no fact \"" + code + "\"")),
                Yaml.words(names, code)));
        return columns;
    }

    /** Guesses by the names that columns commonly have. */
    public static Mapping guess(List<String> header) {
        var columns = new EnumMap<Meaning, List<String>>(Meaning.class);
        Model.standard().names().forEach((meaning, names) -> {
            var found = new ArrayList<String>();
            for (String name : names)
                for (String column : header)
                    if (folded(column).equals(name) && !found.contains(column)) found.add(column);
            boolean several = meaning == Meaning.STREET || meaning == Meaning.OTHER || meaning == Meaning.IDENTIFIER;
            if (!found.isEmpty()) columns.put(meaning, several ? found : found.subList(0, 1));
        });
        if (columns.containsKey(Meaning.FAMILY)) columns.remove(Meaning.FULL_NAME);
        // "number" is a house's only beside a street
        if (!columns.containsKey(Meaning.STREET)) columns.remove(Meaning.HOUSE_NUMBER);
        return new Mapping(columns, null, Model.standard());
    }

    private static String folded(String column) {
        return Standard.plain(column).replace(' ', '_');
    }

    /** What it says, for a person to check: one line a fact. */
    public List<String> sentences() {
        return columns.entrySet().stream()
                .map(one -> one.getKey().code() + ": " + String.join(", ", one.getValue()))
                .toList();
    }
}
