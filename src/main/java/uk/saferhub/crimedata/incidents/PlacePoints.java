package uk.saferhub.crimedata.incidents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.kernel.BritishGrid;

/** Finds the area of incidents that have a point and no area, in the outlines that are held: of small areas, else of wards (DAT-10). */
@Component
class PlacePoints {

    private static final int AT_ONCE = 20_000;
    private static final double CELL = 0.1;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final JdbcClient client;
    private final Boundaries boundaries;

    PlacePoints(JdbcClient client, Boundaries boundaries) {
        this.client = client;
        this.boundaries = boundaries;
    }

    record Unplaced(UUID id, int east, int north) {}

    /** Those of a set, all of them; what lies in no outline stays without an area. @return how many were placed */
    int place(UUID dataSet) {
        Optional<Layer> layer = boundaries.newest(AreaKind.LSOA).or(() -> boundaries.newest(AreaKind.WARD));
        if (layer.isEmpty()) return 0;
        return all(last -> before(dataSet, last), some -> place(layer.get(), some));
    }

    /** Further on by key each time: what lies in no outline would else be read over and over, and hide the rest. */
    static int all(Function<UUID, List<Unplaced>> before, ToIntFunction<List<Unplaced>> place) {
        int placed = 0;
        List<Unplaced> some = before.apply(new UUID(-1, -1));
        while (!some.isEmpty()) {
            placed += place.applyAsInt(some);
            some = before.apply(some.getLast().id());
        }
        return placed;
    }

    private List<Unplaced> before(UUID dataSet, UUID last) {
        return client.sql("""
                        select i.id, i.east, i.north from agency_incident i
                         where i.data_set_id = :set and i.area_code is null and i.point_area is null and i.east is not null
                           and i.id < :last
                         order by i.id desc limit :most
                        """)
                .param("set", dataSet)
                .param("last", last)
                .param("most", AT_ONCE)
                .query(Unplaced.class)
                .list();
    }

    private int place(Layer layer, List<Unplaced> unplaced) {
        // Outlines are read a tenth of a degree at a time, so that one point in Cornwall does not fetch all of England.
        Map<String, List<UUID>> placed = new HashMap<>();
        Map<List<Long>, List<Unplaced>> cells = new HashMap<>();
        for (Unplaced each : unplaced) {
            BritishGrid.Degrees at = BritishGrid.degrees(each.east(), each.north());
            cells.computeIfAbsent(
                            List.of((long) Math.floor(at.longitude() / CELL), (long) Math.floor(at.latitude() / CELL)),
                            none -> new ArrayList<>())
                    .add(each);
        }
        cells.forEach((cell, points) -> place(layer, cell, points, placed));
        placed.forEach((area, ids) -> client.sql("update agency_incident set point_area = :area where id = any (:ids)")
                .param("area", area)
                .param("ids", ids.toArray(UUID[]::new))
                .update());
        return placed.values().stream().mapToInt(List::size).sum();
    }

    private void place(Layer layer, List<Long> cell, List<Unplaced> points, Map<String, List<UUID>> placed) {
        double west = cell.getFirst() * CELL;
        double south = cell.getLast() * CELL;
        Map<String, PreparedGeometry> outlines = new HashMap<>();
        for (Boundary boundary : boundaries.within(layer, west, south, west + CELL, south + CELL)) {
            outlines.put(boundary.code(), PreparedGeometryFactory.prepare(boundary.outline()));
        }
        for (Unplaced each : points) {
            BritishGrid.Degrees degrees = BritishGrid.degrees(each.east(), each.north());
            Point at = SHAPES.createPoint(new Coordinate(degrees.longitude(), degrees.latitude()));
            outlines.entrySet().stream()
                    .filter(outline -> outline.getValue().covers(at))
                    .map(Map.Entry::getKey)
                    .min(String::compareTo)
                    .ifPresent(area -> placed.computeIfAbsent(area, none -> new ArrayList<>())
                            .add(each.id()));
        }
    }
}
