package uk.saferhub.crimedata;

/**
 * How many crimes and incidents of a ward were published at one point.
 *
 * <p>The point is not where anything happened: before publishing, each place is moved to the nearest of a fixed set of
 * points that several addresses share. It may lie outside the ward.
 *
 * @param ward the code of the ward in which they are counted
 * @param longitude WGS 84 degrees; not a number where they were published without a place
 * @param latitude likewise
 * @param location the police's words for the point, such as "On or near High Street", or empty
 */
public record WardPoint(String ward, double longitude, double latitude, String location, long count) {

    public boolean placed() {
        return !Double.isNaN(longitude);
    }
}
