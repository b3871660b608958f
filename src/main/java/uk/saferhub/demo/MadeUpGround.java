package uk.saferhub.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * How a made-up town is cut up: a few points about the middle of each ward, and to each the ground that is nearer to it than to
 * any other. Drawn by sum alone, out of no real outline, and the same at every load.
 */
final class MadeUpGround {

    /** Degrees of latitude from the outermost wards' middles to the town's edge, about 2 km. */
    private static final double EDGE = 0.018;
    /** How far a small area's point lies from its ward's middle at most, as a share of the way to the next ward's. */
    private static final double REACH = 0.4;
    /** Each point turned so far from the one before, which spreads any number of them evenly. */
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
    /** Points in each ward. */
    static final int POINTS = 40;
    /** As published: six decimals of a degree. */
    private static final PrecisionModel GRAIN = new PrecisionModel(1e6);

    private final MadeUpTown town;
    private final GeometryFactory shapes = new GeometryFactory(GRAIN);
    /** Of a degree of longitude there is so much less here. */
    private final double narrow;

    private final List<List<Geometry>> areas = new ArrayList<>();
    private final List<List<Place>> places = new ArrayList<>();

    /** Where a row of street crime says that it was. @param area the code of the small area that holds the point */
    record Place(double longitude, double latitude, String area) {}

    MadeUpGround(MadeUpTown town) {
        this.town = town;
        this.narrow = Math.cos(Math.toRadians(town.wards().getFirst().latitude()));
        draw();
    }

    /** The outline of a small area, WGS 84 degrees. */
    Geometry area(int ward, int area) {
        return areas.get(ward).get(area);
    }

    /** Its small areas together. */
    Geometry ward(int ward) {
        return UnaryUnionNG.union(areas.get(ward), shapes, GRAIN);
    }

    /**
     * One of a ward's points, to which places are moved before publishing, as the police do.
     *
     * @param point counted from 0
     */
    Place place(int ward, int point) {
        return places.get(ward).get(point);
    }

    /** Crowded about the ward's middle, none outside it. */
    private Place place(int ward, double reach, Random random) {
        MadeUpTown.Ward about = town.wards().get(ward);
        while (true) {
            Coordinate at = new Coordinate(
                    GRAIN.makePrecise(about.longitude() + random.nextGaussian() * reach / narrow),
                    GRAIN.makePrecise(about.latitude() + random.nextGaussian() * reach));
            for (int area = 0; area < MadeUpTown.AREAS; area++) {
                if (area(ward, area).contains(shapes.createPoint(at)))
                    return new Place(at.x, at.y, town.area(ward, area));
            }
        }
    }

    private void draw() {
        List<Coordinate> middles = town.wards().stream()
                .map(ward -> new Coordinate(ward.longitude() * narrow, ward.latitude()))
                .toList();
        Map<Coordinate, int[]> points = new HashMap<>();
        List<Double> reaches = new ArrayList<>();
        for (int ward = 0; ward < middles.size(); ward++) {
            Coordinate middle = middles.get(ward);
            double reach = REACH
                    * middles.stream()
                            .filter(other -> other != middle)
                            .mapToDouble(middle::distance)
                            .min()
                            .orElseThrow();
            reaches.add(reach);
            areas.add(new ArrayList<>(java.util.Collections.nCopies(MadeUpTown.AREAS, shapes.createPolygon())));
            for (int area = 0; area < MadeUpTown.AREAS; area++) {
                double away = reach * Math.sqrt(area / (MadeUpTown.AREAS - 1.0));
                double turn = ward + area * GOLDEN;
                points.put(
                        new Coordinate(middle.x + away * Math.cos(turn), middle.y + away * Math.sin(turn)),
                        new int[] {ward, area});
            }
        }
        Geometry edge = new ConvexHull(middles.toArray(Coordinate[]::new), new GeometryFactory())
                .getConvexHull()
                .buffer(EDGE);
        var cells = new VoronoiDiagramBuilder();
        cells.setSites(points.keySet());
        cells.setClipEnvelope(edge.getEnvelopeInternal());
        Geometry diagram = cells.getDiagram(new GeometryFactory());
        for (int cell = 0; cell < diagram.getNumGeometries(); cell++) {
            Geometry nearest = diagram.getGeometryN(cell);
            int[] of = points.get((Coordinate) nearest.getUserData());
            areas.get(of[0]).set(of[1], inDegrees(nearest.intersection(edge)));
        }
        Random random = new Random(2);
        for (int ward = 0; ward < middles.size(); ward++) {
            List<Place> of = new ArrayList<>();
            for (int point = 0; point < POINTS; point++) of.add(place(ward, reaches.get(ward), random));
            places.add(of);
        }
    }

    private Geometry inDegrees(Geometry cell) {
        return GeometryPrecisionReducer.reduce(
                AffineTransformation.scaleInstance(1 / narrow, 1).transform(cell), GRAIN);
    }
}
