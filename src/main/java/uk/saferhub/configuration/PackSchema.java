package uk.saferhub.configuration;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.configuration.reading.Shape;

/** The JSON Schema (draft 2020-12) of a pack's files, made from the records that read them. */
public final class PackSchema {

    private final Map<String, Object> definitions = new TreeMap<>();

    private PackSchema() {}

    /** The schema as JSON text. */
    public static String print() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(new PackSchema().schema());
    }

    private Map<String, Object> schema() {
        Map<String, Object> file = object(Pack.class);
        file.remove("required"); // a file may hold any of the sections; that "pack" is in one of them, the check says
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A file of a SaferHub pack");
        schema.putAll(file);
        schema.put("$defs", definitions);
        return schema;
    }

    private Map<String, Object> object(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent part : Shape.parts(record)) {
            Map<String, Object> described = new LinkedHashMap<>(of(part.getGenericType()));
            String means = described(part);
            if (!means.isEmpty()) described.put("description", means);
            properties.put(Shape.key(part.getName()), described);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        Means means = record.getAnnotation(Means.class);
        if (means != null) object.put("description", means.value());
        object.put("type", "object");
        object.put("properties", properties);
        object.put("additionalProperties", false);
        object.put(
                "required",
                Shape.parts(record).stream()
                        .filter(part -> !Shape.optional(part))
                        .map(part -> Shape.key(part.getName()))
                        .toList());
        return object;
    }

    private static String described(RecordComponent part) {
        Means means = part.getAnnotation(Means.class);
        Names names = part.getAnnotation(Names.class);
        String of = names == null
                ? ""
                : "The code of a " + Shape.key(names.value()[0].getSimpleName()).replace('-', ' ') + ".";
        return ((means == null ? "" : means.value() + " ") + of).strip();
    }

    private Map<String, Object> of(Type type) {
        Class<?> raw = Shape.raw(type);
        if (raw == List.class) return Map.of("type", "array", "items", of(Shape.held(type)));
        if (raw == Map.class) return Map.of("type", "object", "additionalProperties", Map.of("type", "string"));
        if (raw.isEnum()) return Map.of("enum", Shape.words(raw));
        if (raw == boolean.class) return Map.of("type", "boolean");
        if (raw == LocalDate.class) return Map.of("type", "string", "format", "date");
        if (raw == String.class) return Map.of("type", "string");
        if (raw.isRecord() || Shape.choice(raw)) return reference(raw);
        return Map.of("type", "integer");
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = name(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of()); // stands in while the type is described: a condition holds conditions
            definitions.put(name, Shape.choice(type) ? choice(type) : object(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> choice(Class<?> type) {
        List<Map<String, Object>> all = Shape.choices(type).entrySet().stream()
                .map(one -> {
                    RecordComponent list = Shape.onlyList(one.getValue());
                    return Map.of(
                            "type",
                            "object",
                            "properties",
                            Map.of(one.getKey(), list == null ? reference(one.getValue()) : of(list.getGenericType())),
                            "required",
                            List.of(one.getKey()),
                            "additionalProperties",
                            (Object) false);
                })
                .toList();
        return Map.of("oneOf", all);
    }

    private static String name(Class<?> type) {
        @Nullable Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : around.getSimpleName() + "." + type.getSimpleName();
    }
}
