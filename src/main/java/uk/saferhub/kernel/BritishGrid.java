package uk.saferhub.kernel;

/**
 * Longitude and latitude (WGS84) to metres on the British National Grid (OSGB36), by Ordnance Survey, "A guide to
 * coordinate systems in Great Britain": a Helmert transformation of seven parameters (section 6.6), then the transverse
 * Mercator projection (annexe C). The Helmert transformation is good to about 5 metres (95 per cent), which is far within
 * the snapping of open crime data but not enough to tell one house from the next. The survey's own grid of shifts
 * (OSTN15), good to 0.1 metres, is not used.
 */
public final class BritishGrid {

    private static final double WGS_A = 6_378_137.0;
    private static final double WGS_B = 6_356_752.314245;
    private static final double A = 6_377_563.396;
    private static final double B = 6_356_256.909;
    private static final double SCALE = 0.9996012717;
    private static final double LATITUDE = Math.toRadians(49);
    private static final double LONGITUDE = Math.toRadians(-2);
    private static final double SECOND = Math.toRadians(1.0 / 3600);

    private BritishGrid() {}

    /** A place on the grid, in metres. */
    public record Point(double east, double north) {}

    /** @param longitude degrees east, WGS84 @param latitude degrees north, WGS84 */
    public static Point of(double longitude, double latitude) {
        double[] at = shifted(cartesian(Math.toRadians(longitude), Math.toRadians(latitude)));
        double e2 = 1 - B * B / (A * A);
        double flat = Math.hypot(at[0], at[1]);
        double phi = Math.atan2(at[2], flat * (1 - e2));
        double before = Double.NaN;
        for (int i = 0; i < 6 && phi != before; i++) {
            before = phi;
            double sin = Math.sin(phi);
            phi = Math.atan2(at[2] + e2 * A / Math.sqrt(1 - e2 * sin * sin) * sin, flat);
        }
        return projected(Math.atan2(at[1], at[0]), phi);
    }

    /** A place in degrees, WGS84. */
    public record Degrees(double longitude, double latitude) {}

    /** The way back, by Newton's steps on {@link #of}: equal to it to a millimetre. */
    public static Degrees degrees(double east, double north) {
        double longitude = -2 + (east - 400_000) / 68_000;
        double latitude = 49 + (north + 100_000) / 111_200;
        for (int i = 0; i < 8; i++) {
            Point at = of(longitude, latitude);
            longitude += (east - at.east()) / (111_320 * Math.cos(Math.toRadians(latitude)));
            latitude += (north - at.north()) / 111_200;
        }
        return new Degrees(longitude, latitude);
    }

    private static double[] cartesian(double lambda, double phi) {
        double e2 = 1 - WGS_B * WGS_B / (WGS_A * WGS_A);
        double nu = WGS_A / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi));
        return new double[] {
            nu * Math.cos(phi) * Math.cos(lambda), nu * Math.cos(phi) * Math.sin(lambda), (1 - e2) * nu * Math.sin(phi)
        };
    }

    private static double[] shifted(double[] at) {
        double scale = 1 + 20.4894e-6;
        double rx = -0.1502 * SECOND;
        double ry = -0.2470 * SECOND;
        double rz = -0.8421 * SECOND;
        return new double[] {
            -446.448 + scale * at[0] - rz * at[1] + ry * at[2],
            125.157 + rz * at[0] + scale * at[1] - rx * at[2],
            -542.060 - ry * at[0] + rx * at[1] + scale * at[2]
        };
    }

    /** The projection alone, from longitude and latitude on Airy's ellipsoid, in radians. */
    public static Point projected(double lambda, double phi) {
        double e2 = 1 - B * B / (A * A);
        double sin = Math.sin(phi);
        double cos = Math.cos(phi);
        double tan2 = Math.tan(phi) * Math.tan(phi);
        double nu = A * SCALE / Math.sqrt(1 - e2 * sin * sin);
        double rho = A * SCALE * (1 - e2) / Math.pow(1 - e2 * sin * sin, 1.5);
        double eta2 = nu / rho - 1;
        double l = lambda - LONGITUDE;
        double north = arc(phi)
                - 100_000
                + nu / 2 * sin * cos * l * l
                + nu / 24 * sin * Math.pow(cos, 3) * (5 - tan2 + 9 * eta2) * Math.pow(l, 4)
                + nu / 720 * sin * Math.pow(cos, 5) * (61 - 58 * tan2 + tan2 * tan2) * Math.pow(l, 6);
        double east = 400_000
                + nu * cos * l
                + nu / 6 * Math.pow(cos, 3) * (nu / rho - tan2) * Math.pow(l, 3)
                + nu
                        / 120
                        * Math.pow(cos, 5)
                        * (5 - 18 * tan2 + tan2 * tan2 + 14 * eta2 - 58 * tan2 * eta2)
                        * Math.pow(l, 5);
        return new Point(east, north);
    }

    private static double arc(double phi) {
        double n = (A - B) / (A + B);
        double less = phi - LATITUDE;
        double more = phi + LATITUDE;
        return B
                * SCALE
                * ((1 + n + 1.25 * n * n + 1.25 * n * n * n) * less
                        - (3 * n + 3 * n * n + 21.0 / 8 * n * n * n) * Math.sin(less) * Math.cos(more)
                        + 15.0 / 8 * (n * n + n * n * n) * Math.sin(2 * less) * Math.cos(2 * more)
                        - 35.0 / 24 * n * n * n * Math.sin(3 * less) * Math.cos(3 * more));
    }
}
