package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import uk.saferhub.kernel.BritishGrid;
import uk.saferhub.web.charts.MapChart.Box;

/** Outlines in degrees as rings in metres on the British National Grid. */
public final class Outlines {

    private Outlines() {}

    /** Each ring as east, north, east, north, … */
    public static List<double[]> rings(Geometry outline) {
        List<double[]> rings = new ArrayList<>();
        for (int part = 0; part < outline.getNumGeometries(); part++) {
            if (outline.getGeometryN(part) instanceof Polygon polygon) {
                rings.add(ring(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(ring(polygon.getInteriorRingN(hole)));
                }
            }
        }
        return rings;
    }

    /** The box around rings, with a little room. */
    public static Box box(List<double[]> rings) {
        double west = Double.POSITIVE_INFINITY;
        double south = west;
        double east = Double.NEGATIVE_INFINITY;
        double north = east;
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                west = Math.min(west, ring[i]);
                east = Math.max(east, ring[i]);
                south = Math.min(south, ring[i + 1]);
                north = Math.max(north, ring[i + 1]);
            }
        }
        double room = 0.01 * Math.max(east - west, north - south);
        return new Box(west - room, south - room, east + room, north + room);
    }

    private static double[] ring(LineString line) {
        Coordinate[] corners = line.getCoordinates();
        double[] ring = new double[2 * corners.length];
        for (int i = 0; i < corners.length; i++) {
            BritishGrid.Point point = BritishGrid.of(corners[i].x, corners[i].y);
            ring[2 * i] = point.east();
            ring[2 * i + 1] = point.north();
        }
        return ring;
    }
}
