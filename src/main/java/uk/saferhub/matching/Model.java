package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How records are compared, as data.
 *
 * @param blocking lines of keys; the pairs that share all keys of a line are compared
 * @param training lines of facts; the blocks from which weights are estimated
 * @param share most of all pairs that may be compared, 0 to 1
 * @param perRecord most pairs for each record
 * @param threshold probability from which a pair is told
 * @param names column names by meaning, for files without a mapping
 */
public record Model(
        List<Comparison> comparisons,
        List<List<String>> blocking,
        List<List<String>> training,
        double share,
        int perRecord,
        double threshold,
        Map<Meaning, List<String>> names) {

    private static final Model STANDARD = read(Map.of());

    /** The one that ships with the program. */
    public static Model standard() {
        return STANDARD;
    }

    /**
     * The standard model with the parts that are given in their place.
     *
     * @throws IllegalArgumentException where a part cannot be read; the message says which
     */
    static Model read(Map<String, Object> instead) {
        var parts = new java.util.LinkedHashMap<String, Object>(shipped());
        parts.putAll(instead);
        Map<String, Object> budget = Yaml.map(parts.get("budget"), "budget");
        var names = new java.util.EnumMap<Meaning, List<String>>(Meaning.class);
        Yaml.map(shipped().get("columns"), "columns")
                .forEach((code, columns) -> names.put(Meaning.named(code).orElseThrow(), Yaml.words(columns, code)));
        return new Model(
                comparisons(parts.get("comparisons")),
                lines(parts.get("blocking"), "blocking"),
                lines(parts.get("training"), "training"),
                Yaml.number(budget.get("share"), "budget: share"),
                (int) Yaml.number(budget.get("per-record"), "budget: per-record"),
                Yaml.number(parts.get("threshold"), "threshold"),
                names);
    }

    private static Map<String, Object> shipped() {
        var file = Objects.requireNonNull(Model.class.getResourceAsStream("/matching/model.yaml"));
        return Yaml.map(new Load(LoadSettings.builder().build()).loadFromInputStream(file), "the model");
    }

    private static List<List<String>> lines(Object part, String name) {
        return Yaml.list(part, name).stream()
                .map(line -> Yaml.words(line, name))
                .toList();
    }

    private static List<Comparison> comparisons(Object part) {
        return Yaml.list(part, "comparisons").stream()
                .map(one -> comparison(Yaml.map(one, "comparisons")))
                .toList();
    }

    private static Comparison comparison(Map<String, Object> said) {
        String name = String.valueOf(said.get("name"));
        var levels = new ArrayList<Level>();
        Yaml.map(said.get("levels"), name + ": levels").forEach((words, numbers) -> {
            List<Double> weights = Yaml.numbers(numbers, name + ": " + words);
            boolean crossed = words.startsWith("crossed ");
            boolean apart = words.startsWith("apart ");
            String measure = crossed || apart ? words.substring(words.indexOf(' ') + 1) : words;
            levels.add(new Level(measure, Measure.of(measure), crossed, apart, weights.getFirst(), weights.getLast()));
        });
        List<Double> different = Yaml.numbers(said.get("different"), name + ": different");
        Object partner = said.get("partner");
        return new Comparison(
                name,
                meaning(said.get("on"), name),
                partner == null ? null : meaning(partner, name),
                Boolean.TRUE.equals(said.get("frequencies")),
                Boolean.TRUE.equals(said.get("household")),
                said.containsKey("follows") ? Yaml.words(said.get("follows"), name + ": follows") : List.of(),
                levels,
                different.getFirst(),
                different.getLast());
    }

    private static Meaning meaning(Object code, String name) {
        return Meaning.named(String.valueOf(code))
                .orElseThrow(() -> new IllegalArgumentException(name + ": there is no fact \"" + code + "\""));
    }
}
