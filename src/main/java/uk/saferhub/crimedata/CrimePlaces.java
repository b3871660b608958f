package uk.saferhub.crimedata;

/**
 * Crimes added up by the point at which they were published. The arrays lie side by side, an entry of each for a point; whoever
 * is given them leaves them as they are. Every point is among them at which anything was published, of any type.
 *
 * <p>A point is not where anything happened: before publishing, each place is moved to the nearest of a fixed set of points that
 * several addresses share.
 *
 * @param longitude WGS 84 degrees
 * @param latitude WGS 84 degrees
 * @param all crimes of every type
 * @param crimes of the types asked for
 * @param late those of them since the month asked for
 * @param unplaced crimes of the types asked for that have no point
 */
public record CrimePlaces(double[] longitude, double[] latitude, int[] all, int[] crimes, int[] late, long unplaced) {

    public int size() {
        return crimes.length;
    }
}
