package uk.saferhub.crimedata.incidents;

import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.BritishGrid;

/**
 * A place on the British National Grid, in metres, to ten metres: near enough to tell one street corner from the next, and no finer
 * than an analyst needs.
 */
public record GridPoint(int east, int north) {

    private static final int FINEST = 10;
    private static final String DEGREES = "-?\\d{1,2}(\\.\\d{1,20})?([eE]-?\\d)?";
    private static final int MOST_EAST = 700_000;
    private static final int MOST_NORTH = 1_300_000;

    /**
     * @return null if both are empty
     * @throws IllegalArgumentException with the rest of a sentence, if they are no place on the grid
     */
    static @Nullable GridPoint read(String east, String north) {
        if (east.isEmpty() && north.isEmpty()) return null;
        if (!east.matches("\\d{1,6}(\\.\\d+)?") || !north.matches("\\d{1,7}(\\.\\d+)?"))
            throw new IllegalArgumentException("its east and north are not both metres of the British National Grid.");
        GridPoint point = new GridPoint(rounded(east), rounded(north));
        if (point.east() > MOST_EAST || point.north() > MOST_NORTH)
            throw new IllegalArgumentException("its place is outside the British National Grid.");
        return point;
    }

    /**
     * The same of degrees, WGS 84; they are turned into metres to about five.
     *
     * @return null if both are empty, or both nought, as a program writes a place that it does not know
     * @throws IllegalArgumentException with the rest of a sentence, if they are no place on the grid
     */
    static @Nullable GridPoint degrees(String longitude, String latitude) {
        if (longitude.isEmpty() && latitude.isEmpty()) return null;
        if (!longitude.matches(DEGREES) || !latitude.matches(DEGREES))
            throw new IllegalArgumentException(
                    "its longitude and latitude are not both degrees, such as -1.082 and 53.959.");
        double east = Double.parseDouble(longitude);
        double north = Double.parseDouble(latitude);
        if (east == 0 && north == 0) return null;
        if (east < -9 || east > 2 || north < 49 || north > 61)
            throw new IllegalArgumentException("its longitude and latitude are no place in Great Britain.");
        BritishGrid.Point at = BritishGrid.of(east, north);
        return new GridPoint(rounded(at.east()), rounded(at.north()));
    }

    private static int rounded(String metres) {
        return rounded(Double.parseDouble(metres));
    }

    private static int rounded(double metres) {
        return (int) (Math.round(metres / FINEST) * FINEST);
    }
}
