package uk.saferhub.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** A made-up town's outlines as GeoJSON, in the form in which outlines are published. Their names say that they are made up. */
final class MadeUpOutlines {

    private MadeUpOutlines() {}

    static String wards(MadeUpTown town, MadeUpGround ground) {
        List<String> features = new ArrayList<>();
        for (int ward = 0; ward < town.wards().size(); ward++) {
            MadeUpTown.Ward of = town.wards().get(ward);
            features.add(feature("WD" + town.year(), of.code(), of.name(), ground.ward(ward)));
        }
        return collection(features);
    }

    static String smallAreas(MadeUpTown town, MadeUpGround ground) {
        List<String> features = new ArrayList<>();
        for (int ward = 0; ward < town.wards().size(); ward++) {
            for (int area = 0; area < MadeUpTown.AREAS; area++) {
                String name = "%s %d (made up)".formatted(town.wards().get(ward).name(), area + 1);
                features.add(feature("LSOA11", town.area(ward, area), name, ground.area(ward, area)));
            }
        }
        return collection(features);
    }

    private static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"name\":\"Made up\",\"features\":[\n" + String.join(",\n", features)
                + "\n]}\n";
    }

    private static String feature(String layer, String code, String name, Geometry outline) {
        return """
                {"type":"Feature","properties":{"%1$sCD":"%2$s","%1$sNM":"%3$s"},"geometry":{"type":"MultiPolygon","coordinates":[%4$s]}}""".formatted(
                        layer,
                        code,
                        name,
                        Stream.iterate(0, part -> part < outline.getNumGeometries(), part -> part + 1)
                                .map(part -> polygon((Polygon) outline.getGeometryN(part)))
                                .collect(Collectors.joining(",")));
    }

    private static String polygon(Polygon polygon) {
        List<String> rings = new ArrayList<>(List.of(ring(polygon.getExteriorRing())));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            rings.add(ring(polygon.getInteriorRingN(hole)));
        }
        return "[" + String.join(",", rings) + "]";
    }

    private static String ring(Geometry ring) {
        return Stream.of(ring.getCoordinates())
                .map(at -> String.format(Locale.ROOT, "[%.6f,%.6f]", at.x, at.y))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
