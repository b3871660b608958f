package uk.saferhub.crimedata.incidents;

import org.locationtech.jts.geom.Coordinate;

/**
 * Metres on the British National Grid (OSGB36) to degrees (WGS84), by Ordnance Survey, "A guide to coordinate systems in Great
 * Britain": the projection undone (annexe C), then the Helmert transformation undone (section 6.6). Good to about 5 metres, which
 * tells a small area from the next and no house from its neighbour.
 */
final class GridDegrees {

    private static final double A = 6_377_563.396;
    private static final double B = 6_356_256.909;
    private static final double WGS_A = 6_378_137.0;
    private static final double WGS_B = 6_356_752.314245;
    private static final double F0 = 0.9996012717;
    private static final double PHI0 = Math.toRadians(49);
    private static final double SECOND = Math.toRadians(1.0 / 3600);

    private GridDegrees() {}

    /** Longitude and latitude. */
    static Coordinate of(GridPoint point) {
        double phi = PHI0;
        double arc = 0;
        for (int i = 0; i < 20 && Math.abs(point.north() + 100_000 - arc) > 0.0001; i++) {
            phi += (point.north() + 100_000 - arc) / (A * F0);
            arc = arc(phi);
        }
        double e2 = 1 - B * B / (A * A);
        double sin2 = Math.pow(Math.sin(phi), 2);
        double nu = A * F0 / Math.sqrt(1 - e2 * sin2);
        double rho = A * F0 * (1 - e2) / Math.pow(1 - e2 * sin2, 1.5);
        double eta2 = nu / rho - 1;
        double t = Math.tan(phi);
        double t2 = t * t;
        double d = point.east() - 400_000;
        double latitude = phi
                - t / (2 * rho * nu) * d * d
                + t / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * Math.pow(d, 4)
                - t / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * t2 + 45 * t2 * t2) * Math.pow(d, 6);
        double sec = 1 / Math.cos(phi);
        double longitude = Math.toRadians(-2)
                + sec / nu * d
                - sec / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * t2) * Math.pow(d, 3)
                + sec / (120 * Math.pow(nu, 5)) * (5 + 28 * t2 + 24 * t2 * t2) * Math.pow(d, 5);
        return shifted(longitude, latitude);
    }

    /** From the ellipsoid of the grid to that of WGS84, through coordinates from the middle of the earth. */
    private static Coordinate shifted(double longitude, double latitude) {
        double e2 = 1 - B * B / (A * A);
        double nu = A / Math.sqrt(1 - e2 * Math.pow(Math.sin(latitude), 2));
        double x = nu * Math.cos(latitude) * Math.cos(longitude);
        double y = nu * Math.cos(latitude) * Math.sin(longitude);
        double z = nu * (1 - e2) * Math.sin(latitude);
        double scale = 1 - 20.4894e-6;
        double rx = 0.1502 * SECOND;
        double ry = 0.2470 * SECOND;
        double rz = 0.8421 * SECOND;
        double wx = 446.448 + scale * x - rz * y + ry * z;
        double wy = -125.157 + rz * x + scale * y - rx * z;
        double wz = 542.060 - ry * x + rx * y + scale * z;
        double we2 = 1 - WGS_B * WGS_B / (WGS_A * WGS_A);
        double flat = Math.hypot(wx, wy);
        double phi = Math.atan2(wz, flat * (1 - we2));
        for (int i = 0; i < 6; i++) {
            double wnu = WGS_A / Math.sqrt(1 - we2 * Math.pow(Math.sin(phi), 2));
            phi = Math.atan2(wz + we2 * wnu * Math.sin(phi), flat);
        }
        return new Coordinate(Math.toDegrees(Math.atan2(wy, wx)), Math.toDegrees(phi));
    }

    /** The length of the meridian from the grid's true origin. */
    private static double arc(double phi) {
        double n = (A - B) / (A + B);
        double less = phi - PHI0;
        double more = phi + PHI0;
        return B
                * F0
                * ((1 + n + 5.0 / 4 * n * n + 5.0 / 4 * n * n * n) * less
                        - (3 * n + 3 * n * n + 21.0 / 8 * n * n * n) * Math.sin(less) * Math.cos(more)
                        + (15.0 / 8 * n * n + 15.0 / 8 * n * n * n) * Math.sin(2 * less) * Math.cos(2 * more)
                        - 35.0 / 24 * n * n * n * Math.sin(3 * less) * Math.cos(3 * more));
    }
}
