package uk.saferhub.crimedata.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** The outline of one feature while it is read: its polygons as lists of rings, outer ring first. */
final class Outline {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** A mended outline may differ from the drawn one by this share of its area: slivers, never a piece of town. */
    private static final double MOST_CHANGE = 0.001;

    private final int number;
    private @Nullable String type;
    private final List<List<List<Coordinate>>> polygons = new ArrayList<>();
    private List<List<Coordinate>> rings = new ArrayList<>();
    private List<Coordinate> ring = new ArrayList<>();

    Outline(int number) {
        this.number = number;
    }

    void type(String words) {
        this.type = words;
    }

    /** A list has ended. @param numbers how many numbers stood in it */
    void closed(int numbers, double[] position) {
        if (numbers > 0) {
            ring.add(new Coordinate(position[0], numbers < 2 ? Double.NaN : position[1]));
        } else if (!ring.isEmpty()) {
            rings.add(ring);
            ring = new ArrayList<>();
        } else if (!rings.isEmpty()) {
            polygons.add(rings);
            rings = new ArrayList<>();
        }
    }

    Feature feature(Map<String, String> properties) throws BadFeature {
        if (type == null) throw bad("it has no outline.");
        if (!type.equals("Polygon") && !type.equals("MultiPolygon"))
            throw bad("it is a " + type + "; an area is a Polygon or a MultiPolygon.");
        if (polygons.isEmpty()) throw bad("its outline has no points.");
        List<Coordinate> places =
                polygons.stream().flatMap(List::stream).flatMap(List::stream).toList();
        Projection projection = Projection.of(places);
        if (projection == Projection.UNKNOWN) throw bad(unknown(places));
        Polygon[] parts = new Polygon[polygons.size()];
        for (int i = 0; i < parts.length; i++) parts[i] = polygon(polygons.get(i), projection);
        Geometry drawn = parts.length == 1 ? parts[0] : SHAPES.createMultiPolygon(parts);
        TopologyValidationError error = new IsValidOp(drawn).getValidationError();
        return error == null
                ? new Feature(number, properties, drawn, false, projection)
                : new Feature(number, properties, mended(drawn, error), true, projection);
    }

    private Geometry mended(Geometry drawn, TopologyValidationError error) throws BadFeature {
        Geometry mended = GeometryFixer.fix(drawn);
        double before = drawn.getArea();
        if (mended.isEmpty()
                || mended.getDimension() != 2
                || Math.abs(mended.getArea() - before) > MOST_CHANGE * before)
            throw bad("its outline is not valid (%s near %.5f, %.5f)."
                    .formatted(error.getMessage(), error.getCoordinate().x, error.getCoordinate().y));
        return mended;
    }

    private static String unknown(List<Coordinate> places) {
        Coordinate wrong = places.stream()
                .filter(at -> Projection.of(List.of(at)) != Projection.DEGREES)
                .findFirst()
                .orElseGet(places::getFirst);
        return "%.0f, %.0f are not degrees, nor metres that are known here. Save the file as WGS 84 (EPSG:4326)."
                .formatted(wrong.x, wrong.y);
    }

    private Polygon polygon(List<List<Coordinate>> lines, Projection projection) throws BadFeature {
        LinearRing outer = ring(lines.getFirst(), projection);
        LinearRing[] holes = new LinearRing[lines.size() - 1];
        for (int i = 0; i < holes.length; i++) holes[i] = ring(lines.get(i + 1), projection);
        return SHAPES.createPolygon(outer, holes);
    }

    private LinearRing ring(List<Coordinate> points, Projection projection) throws BadFeature {
        if (!points.getFirst().equals2D(points.getLast())) throw bad("a ring of its outline is not closed.");
        if (points.size() < 4) throw bad("a ring of its outline has fewer than four points.");
        return SHAPES.createLinearRing(points.stream().map(projection::degrees).toArray(Coordinate[]::new));
    }

    private BadFeature bad(String reason) {
        return new BadFeature(number, reason);
    }
}
