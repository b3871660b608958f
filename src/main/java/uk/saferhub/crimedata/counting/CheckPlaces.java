package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.store.CrimeStore;

/**
 * How complete published months are, and how many of their points lie outside the small area that the row states: the
 * area is that of the crime, the point that of the nearest of a fixed set, so some do.
 */
public final class CheckPlaces {

    /**
     * What was found, in rows.
     *
     * @param withId of those that are no antisocial behaviour, which never has a crime's id
     * @param repeated rows that repeat another exactly; they are different incidents, and are counted
     * @param inside whose point lies in the stated area's outline
     * @param outside whose point does not
     * @param unchecked with a point, but without an area, or of one whose outline is not held
     */
    public record Found(
            long rows,
            long crimes,
            long withId,
            long withPoint,
            long withArea,
            long withOutcome,
            long repeated,
            long inside,
            long outside,
            long unchecked) {}

    static final String WHOLE = """
            select count(*) as rows,
                   count(*) filter (where lower(crime_type) not like 'anti-social%%') as crimes,
                   count(*) filter (where lower(crime_type) not like 'anti-social%%' and coalesce(crime_id, '') <> '') as with_id,
                   count(*) filter (where longitude is not null and latitude is not null) as with_point,
                   count(*) filter (where coalesce(lsoa_code, '') <> '') as with_area,
                   count(*) filter (where lower(crime_type) not like 'anti-social%%' and coalesce(last_outcome, '') <> '') as with_outcome,
                   (select coalesce(sum(n - 1), 0) from (select count(*) as n from %1$s group by all_columns having count(*) > 1)) as repeated
              from %1$s
            """.replace(
                    "all_columns",
                    "crime_id, month, force, longitude, latitude, location, lsoa_code, crime_type, last_outcome");

    static final String POINTS = """
            select longitude, latitude, coalesce(lsoa_code, '') as lsoa_code, count(*) as crimes
              from %s
             where longitude is not null and latitude is not null
             group by longitude, latitude, coalesce(lsoa_code, '')
            """;

    private final CrimeStore store;
    private final Boundaries boundaries;

    public CheckPlaces(CrimeStore store, Boundaries boundaries) {
        this.store = store;
        this.boundaries = boundaries;
    }

    /** @param parts at least one */
    public Found of(List<Part> parts) {
        String rows = store.rowsOf(parts.stream().map(Part::path).toList());
        try (Connection connection = store.connection()) {
            List<Point> points = points(connection, rows);
            long[] placed = placed(points);
            try (PreparedStatement statement = connection.prepareStatement(WHOLE.formatted(rows));
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new Found(
                        row.getLong("rows"),
                        row.getLong("crimes"),
                        row.getLong("with_id"),
                        row.getLong("with_point"),
                        row.getLong("with_area"),
                        row.getLong("with_outcome"),
                        row.getLong("repeated"),
                        placed[0],
                        placed[1],
                        placed[2]);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The quality of crime data could not be told", e);
        }
    }

    private static List<Point> points(Connection connection, String rows) throws SQLException {
        List<Point> points = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(POINTS.formatted(rows));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                points.add(new Point(row.getDouble(1), row.getDouble(2), row.getString(3), row.getLong(4)));
            }
        }
        return points;
    }

    /** Inside, outside, not checked. A code that two censuses share is inside if it is so in either: the two are alike. */
    private long[] placed(List<Point> points) {
        Map<String, List<PreparedGeometry>> outlines = outlines(
                points.stream().map(Point::area).filter(area -> !area.isEmpty()).collect(Collectors.toSet()));
        GeometryFactory shapes = new GeometryFactory();
        long[] placed = new long[3];
        for (Point point : points) {
            List<PreparedGeometry> stated = outlines.getOrDefault(point.area(), List.of());
            var where = shapes.createPoint(new Coordinate(point.longitude(), point.latitude()));
            boolean inside = stated.stream().anyMatch(outline -> outline.covers(where));
            placed[stated.isEmpty() ? 2 : inside ? 0 : 1] += point.crimes();
        }
        return placed;
    }

    private Map<String, List<PreparedGeometry>> outlines(Set<String> codes) {
        Map<String, List<PreparedGeometry>> outlines = new HashMap<>();
        for (Boundaries.Held held : boundaries.layers()) {
            if (held.layer().kind() != AreaKind.LSOA) continue;
            for (Boundary boundary : boundaries.of(held.layer(), codes)) {
                outlines.computeIfAbsent(boundary.code(), none -> new ArrayList<>())
                        .add(PreparedGeometryFactory.prepare(boundary.outline()));
            }
        }
        return outlines;
    }

    private record Point(double longitude, double latitude, String area, long crimes) {}
}
