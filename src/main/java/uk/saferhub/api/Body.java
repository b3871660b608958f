package uk.saferhub.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.BadRequest;
import uk.saferhub.web.Fields;
import uk.saferhub.web.WrongWords;

/** A body of JSON as the fields of a form, so that a system and a page are held to the same words by the same code. */
final class Body {

    private final JsonNode object;

    private Body(JsonNode object) {
        this.object = object;
    }

    /** @param names what may be in it; anything else is an error, as a misspelt name would be lost otherwise */
    static Body read(ObjectMapper json, String body, Set<String> names) {
        try {
            JsonNode read = json.readTree(body);
            if (read == null || !read.isObject()) throw new BadRequest(400, "not-json", "Send a JSON object.");
            return new Body(read).only(names, "");
        } catch (JacksonException broken) {
            throw new BadRequest(400, "not-json", "The body is not JSON.");
        }
    }

    private Body only(Set<String> names, String before) {
        var unknown = new LinkedHashMap<String, String>();
        object.propertyNames().forEach(name -> {
            if (!names.contains(name)) unknown.put(before + name, "There is no such field.");
        });
        if (!unknown.isEmpty()) throw new WrongWords(unknown);
        return this;
    }

    /** The objects of a list; none where it is absent. */
    List<Body> each(String name, Set<String> names) {
        var all = new ArrayList<Body>();
        JsonNode list = object.path(name);
        for (int i = 0; i < list.size(); i++) all.add(new Body(list.get(i)).only(names, name + "[" + i + "]."));
        return all;
    }

    /** The object of that name; an empty one where it is absent. */
    Body part(ObjectMapper json, String name, Set<String> names) {
        JsonNode part = object.path(name);
        return new Body(part.isObject() ? part : json.createObjectNode()).only(names, name + ".");
    }

    String text(String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /** Days are written as 2026-11-22; a form has three fields for each. */
    Fields fields() {
        Fields fields = Fields.empty();
        object.propertyNames().forEach(name -> {
            JsonNode value = object.path(name);
            if (value.isArray()) {
                var values = new ArrayList<String>();
                value.forEach(one -> values.add(one.asString()));
                fields.withAll(name, values);
            } else if (value.isValueNode() && !value.isNull()) {
                fields.with(name, value.asString());
                day(fields, name, value.asString());
            }
        });
        return fields;
    }

    private static void day(Fields fields, String name, String words) {
        try {
            if (words.matches("\\d{4}-\\d{2}-\\d{2}")) fields.withDate(name, LocalDate.parse(words));
        } catch (DateTimeParseException noSuchDay) {
            fields.with(name + "-day", words);
        }
    }

    /** @throws WrongWords where something is wrong with the fields. @param before of their names, such as {@code place.} */
    static void check(Fields fields, String before) {
        if (fields.ok()) return;
        Map<String, String> errors = new LinkedHashMap<>();
        fields.errors().forEach((name, sentence) -> errors.put(before + name, sentence));
        throw new WrongWords(errors);
    }
}
