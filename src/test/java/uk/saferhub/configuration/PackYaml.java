package uk.saferhub.configuration;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.configuration.reading.Walk;

/** Writes a pack back as one file, for tests that make packs: JSON, which is YAML too. */
public final class PackYaml {

    private PackYaml() {}

    public static List<PackFile> files(Pack pack) {
        String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(plain(pack));
        return List.of(new PackFile("pack.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> items -> items.stream().map(PackYaml::plain).toList();
            case Enum<?> constant -> Shape.word(constant);
            case LocalDate day -> day.toString();
            case Record thing -> record(thing);
            default -> value;
        };
    }

    private static Object record(Record thing) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent part : Shape.parts(thing.getClass())) {
            Object value = plain(Walk.value(thing, part));
            if (value != null && !value.equals(List.of()) && !value.equals(false))
                map.put(Shape.key(part.getName()), value);
        }
        boolean choice = thing instanceof Condition || thing instanceof ReportTemplate.Block;
        if (!choice) return map;
        Object inner = Shape.onlyList(thing.getClass()) == null
                ? map
                : map.values().iterator().next();
        return Map.of(Shape.key(thing.getClass().getSimpleName()), inner);
    }
}
