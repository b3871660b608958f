package uk.saferhub.crimedata.incidents;

import org.jspecify.annotations.Nullable;

/**
 * A place on the British National Grid, in metres, to ten metres: near enough to tell one street corner from the next, and no finer
 * than an analyst needs.
 */
public record GridPoint(int east, int north) {

    private static final int FINEST = 10;
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

    private static int rounded(String metres) {
        return (int) (Math.round(Double.parseDouble(metres) / FINEST) * FINEST);
    }
}
