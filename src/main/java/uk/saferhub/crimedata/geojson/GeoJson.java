package uk.saferhub.crimedata.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The features of a feature collection, one at a time. Properties may stand before or after the geometry; values that are
 * not plain (a list, a further object) are passed over.
 */
public final class GeoJson implements AutoCloseable {

    /** The outline of the largest force, every bend of its coast drawn, has a twentieth of that. */
    private static final int MOST_POINTS = 2_000_000;

    private final JsonParser json;
    private int number;
    private boolean done;

    /** @throws NotGeoJson if it has no features */
    public GeoJson(InputStream in) throws IOException {
        this.json = JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build()
                .createParser(ObjectReadContext.empty(), in);
        reading(() -> {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new NotGeoJson("It is not GeoJSON.");
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean features = json.currentName().equals("features");
                JsonToken value = json.nextToken();
                if (features && value == JsonToken.START_ARRAY) return false;
                other(json.currentName(), value == JsonToken.VALUE_STRING ? json.getString() : "");
                json.skipChildren();
            }
            throw new NotGeoJson("It holds no features, so there are no areas in it.");
        });
    }

    /** What else begins so. @param key of the whole, before any feature */
    private static void other(String key, String value) throws NotGeoJson {
        if (key.equals("geometryType"))
            throw new NotGeoJson("It is Esri's JSON and no GeoJSON. Download it as GeoJSON, and import that.");
        if (key.equals("type") && value.equals("Topology"))
            throw new NotGeoJson("It is TopoJSON and holds no features. Save it as GeoJSON, and import that.");
        if (key.equals("type") && value.equals("Feature"))
            throw new NotGeoJson(
                    "It is one feature by itself. Save it as a collection of features (FeatureCollection), and import that.");
    }

    /**
     * The next feature, or null after the last.
     *
     * @throws BadFeature if this feature's outline cannot be used; the next can be asked for all the same
     * @throws NotGeoJson if the file cannot be read on
     */
    public @Nullable Feature next() throws IOException, BadFeature {
        if (done) return null;
        Map<String, String> properties = new LinkedHashMap<>();
        Outline outline = new Outline(number + 1);
        boolean there = reading(() -> {
            if (json.nextToken() != JsonToken.START_OBJECT) return false;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "properties" -> properties(properties);
                    case "geometry" -> geometry(outline);
                    default -> json.skipChildren();
                }
            }
            return true;
        });
        if (!there) {
            done = true;
            return null;
        }
        number++;
        return outline.feature(properties);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void properties(Map<String, String> properties) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) return;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) properties.put(name, json.getString());
            json.skipChildren();
        }
    }

    private void geometry(Outline outline) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) return;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type")) outline.type(json.getString());
            else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) coordinates(outline);
            else json.skipChildren();
        }
    }

    /** Rings of positions, whatever the depth at which they stand: a position is a list that begins with a number. */
    private void coordinates(Outline outline) throws IOException {
        int closed = 0;
        Deque<Integer> numbers = new ArrayDeque<>();
        numbers.push(0);
        double[] position = new double[2];
        while (!numbers.isEmpty()) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                numbers.push(0);
            } else if (token == JsonToken.END_ARRAY) {
                if (++closed > MOST_POINTS)
                    throw new NotGeoJson("Feature " + (number + 1) + " has more than two million points.");
                outline.closed(numbers.pop(), position);
            } else if (token != null && token.isNumeric()) {
                int at = numbers.pop();
                if (at < 2) position[at] = json.getDoubleValue();
                numbers.push(at + 1);
            } else {
                throw new NotGeoJson("Feature " + (number + 1) + " has a coordinate that is no number.");
            }
        }
    }

    private static boolean reading(Step step) throws IOException {
        try {
            return step.run();
        } catch (JacksonException cutOff) {
            throw new NotGeoJson("It is not whole: GeoJSON cannot be read on from line "
                    + cutOff.getLocation().getLineNr() + ". Download it again.");
        }
    }

    private interface Step {
        boolean run() throws IOException;
    }
}
