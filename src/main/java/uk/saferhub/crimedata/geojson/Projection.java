package uk.saferhub.crimedata.geojson;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import uk.saferhub.kernel.BritishGrid;

/**
 * In what the places of an outline are given. A file's own word for it (crs) is often wrong or missing, and the numbers cannot be
 * taken for each other anywhere in Britain, so the numbers say it.
 */
public enum Projection {
    /** WGS 84, longitude first, as GeoJSON is defined (RFC 7946). */
    DEGREES(""),
    /** The same, latitude first, as files turned from other forms have it. */
    LATITUDE_FIRST("latitude stood before longitude, and was put behind it"),
    /** Metres of the British National Grid (EPSG:27700). */
    BRITISH_GRID("metres of the British National Grid were turned into degrees, good to about five metres"),
    /** Metres of web maps (EPSG:3857). */
    WEB_MERCATOR("metres of web maps (EPSG:3857) were turned into degrees"),
    /** None of these. */
    UNKNOWN("");

    private static final double EARTH = 6_378_137;
    private static final int MOST_LONGITUDE = 180;
    private static final int MOST_LATITUDE = 90;

    private final String words;

    Projection(String words) {
        this.words = words;
    }

    /** What was done to the places, for a sentence; empty where nothing was. */
    public String words() {
        return words;
    }

    /** @param places of one outline, at least one */
    static Projection of(List<Coordinate> places) {
        if (within(places, -MOST_LONGITUDE, MOST_LONGITUDE, -MOST_LATITUDE, MOST_LATITUDE)) {
            // Britain lies between 49 and 61 degrees north, where no longitude of it can be.
            return within(places, 49, 61, -9, 3) ? LATITUDE_FIRST : DEGREES;
        }
        if (within(places, 0, 700_000, 0, 1_300_000)) return BRITISH_GRID;
        return within(places, -1_100_000, 300_000, 6_200_000, 8_800_000) ? WEB_MERCATOR : UNKNOWN;
    }

    Coordinate degrees(Coordinate at) {
        return switch (this) {
            case LATITUDE_FIRST -> new Coordinate(at.y, at.x);
            case BRITISH_GRID -> {
                BritishGrid.Degrees turned = BritishGrid.degrees(at.x, at.y);
                yield new Coordinate(turned.longitude(), turned.latitude());
            }
            case WEB_MERCATOR ->
                new Coordinate(
                        Math.toDegrees(at.x / EARTH),
                        Math.toDegrees(2 * Math.atan(Math.exp(at.y / EARTH)) - Math.PI / 2));
            case DEGREES, UNKNOWN -> at;
        };
    }

    /** Numbers that are missing lie nowhere. */
    private static boolean within(List<Coordinate> places, double west, double east, double south, double north) {
        return places.stream().allMatch(at -> at.x >= west && at.x <= east && at.y >= south && at.y <= north);
    }
}
