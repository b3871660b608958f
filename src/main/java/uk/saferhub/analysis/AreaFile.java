package uk.saferhub.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.analysis.rates.Rate;
import uk.saferhub.crimedata.areas.Boundary;

/**
 * A map of areas as GeoJSON (RFC 7946): each area of the table with its numbers, its outline in WGS84 degrees, outer rings against
 * the clock. An area whose outline is not held has none here either, and is in the file all the same.
 */
final class AreaFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Features as one collection. */
    static final Collector<CharSequence, ?, String> COLLECTION = collection("OFFICIAL");

    private AreaFile() {}

    static String of(RateMap map, List<Boundary> outlines) {
        Map<String, Geometry> shapes = outlines.stream().collect(Collectors.toMap(Boundary::code, Boundary::outline));
        return map.units().stream()
                .map(unit -> feature(map, unit, shapes.get(unit.code())))
                .collect(collection(AgencyScope.marking(map.scope())));
    }

    /** @param marking how the file is handled */
    private static Collector<CharSequence, ?, String> collection(String marking) {
        return Collectors.joining(
                ",\n", "{\"type\":\"FeatureCollection\",\"marking\":\"" + marking + "\",\"features\":[\n", "\n]}\n");
    }

    private static String feature(RateMap map, RateMap.Unit unit, @Nullable Geometry shape) {
        Rate rate = unit.rate();
        String properties = "\"code\":" + text(unit.code()) + ",\"name\":"
                + text(unit.name()) + ",\"layer\":" + text(map.layer().slug()) + ",\"crimes\":" + unit.crimes()
                + ",\"residents\":" + (rate == null ? "null" : rate.population().people())
                + ",\"rate\":" + number(rate, Rate::value) + ",\"lower\":" + number(rate, Rate::lower)
                + ",\"upper\":" + number(rate, Rate::upper);
        return feature(properties, shape);
    }

    /** @param properties as they stand between braces @param shape null for an area without an outline */
    static String feature(String properties, @Nullable Geometry shape) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":"
                + (shape == null ? "null" : geometry(shape)) + "}";
    }

    static String text(String words) {
        return JSON.writeValueAsString(words);
    }

    private static String number(@Nullable Rate rate, Function<Rate, Double> of) {
        return rate == null ? "null" : String.format(Locale.ROOT, "%.4f", of.apply(rate));
    }

    private static String geometry(Geometry shape) {
        StringJoiner polygons = new StringJoiner(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}");
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            if (shape.getGeometryN(part) instanceof Polygon polygon) {
                StringJoiner rings = new StringJoiner(",", "[", "]");
                rings.add(ring(polygon.getExteriorRing(), true));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(ring(polygon.getInteriorRingN(hole), false));
                }
                polygons.add(rings.toString());
            }
        }
        return polygons.toString();
    }

    private static String ring(LineString line, boolean againstTheClock) {
        Coordinate[] corners = line.getCoordinates();
        LineString turned = Orientation.isCCW(corners) == againstTheClock ? line : (LineString) line.reverse();
        return Arrays.stream(turned.getCoordinates())
                .map(corner -> String.format(Locale.ROOT, "[%.6f,%.6f]", corner.x, corner.y))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
