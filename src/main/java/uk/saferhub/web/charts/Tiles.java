package uk.saferhub.web.charts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.BritishGrid;

/**
 * A picture of the ground under the maps of pages, if the installation names a server of tiles ({@code saferhub.tiles}, such as
 * {@code https://tiles.example.org/{z}/{x}/{y}.png}; none by default). The tiles are those of the usual web maps (Web Mercator),
 * each laid onto the British National Grid by its corners, which is right to less than a unit of the drawing. The browser fetches
 * them, so their server learns which part of the country somebody looks at, and nothing of what is drawn there. Paper and files
 * never have them.
 */
@Component
public final class Tiles {

    private static final Pattern ADDRESS =
            Pattern.compile("(https?://[A-Za-z0-9.-]+(?::\\d{1,5})?)/[A-Za-z0-9._~/?=&{}@-]*");
    private static final int SIDE = 256;
    private static final int FINEST = 18;
    private static final int MOST = 30;

    private final String address;
    private final String attribution;

    /**
     * @param address with {z}, {x} and {y}; empty for none
     * @param attribution whose picture it is, as its licence asks for it; shown under each map
     * @throws IllegalArgumentException if the address is none, or nobody is named whose picture it is
     */
    public Tiles(
            @Value("${saferhub.tiles:}") String address, @Value("${saferhub.tiles-attribution:}") String attribution) {
        this.address = address.strip();
        this.attribution = attribution.strip();
        if (this.address.isEmpty()) return;
        boolean whole = this.address.contains("{z}") && this.address.contains("{x}") && this.address.contains("{y}");
        if (!whole || !ADDRESS.matcher(this.address).matches())
            throw new IllegalArgumentException(
                    "saferhub.tiles is no address such as https://tiles.example.org/{z}/{x}/{y}.png: " + this.address);
        if (this.attribution.isEmpty())
            throw new IllegalArgumentException("saferhub.tiles-attribution must say whose picture the tiles are.");
    }

    /** Where pictures may come from besides this program, for the policy of what a page may load; empty for nowhere. */
    public String origin() {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches() ? parts.group(1) : "";
    }

    /** Whether there is a picture to be laid under a map. */
    boolean any() {
        return !address.isEmpty();
    }

    String attribution() {
        return attribution;
    }

    /** The pictures that cover a box, in the drawing's units. @param scale units for a metre */
    String images(MapChart.Box box, double scale) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 4; corner++) {
            BritishGrid.Degrees at = BritishGrid.degrees(
                    corner % 2 == 0 ? box.west() : box.east(), corner < 2 ? box.south() : box.north());
            west = Math.min(west, at.longitude());
            east = Math.max(east, at.longitude());
            south = Math.min(south, at.latitude());
            north = Math.max(north, at.latitude());
        }
        int zoom = FINEST;
        while (zoom > 0 && many(zoom, west, east, south, north) > MOST) zoom--;
        StringBuilder images = new StringBuilder();
        for (int x = column(west, zoom); x <= column(east, zoom); x++) {
            for (int y = row(north, zoom); y <= row(south, zoom); y++) images.append(image(x, y, zoom, box, scale));
        }
        return images.toString();
    }

    private String image(int x, int y, int zoom, MapChart.Box box, double scale) {
        BritishGrid.Point northWest = BritishGrid.of(longitude(x, zoom), latitude(y, zoom));
        BritishGrid.Point northEast = BritishGrid.of(longitude(x + 1, zoom), latitude(y, zoom));
        BritishGrid.Point southWest = BritishGrid.of(longitude(x, zoom), latitude(y + 1, zoom));
        double unit = scale / SIDE;
        return "<image href=\"%s\" width=\"%d\" height=\"%d\" preserveAspectRatio=\"none\" transform=\"matrix(%s %s %s %s %s %s)\"/>"
                .formatted(
                        Drawing.escape(address.replace("{z}", Integer.toString(zoom))
                                .replace("{x}", Integer.toString(x))
                                .replace("{y}", Integer.toString(y))),
                        SIDE,
                        SIDE,
                        number((northEast.east() - northWest.east()) * unit),
                        number((northWest.north() - northEast.north()) * unit),
                        number((southWest.east() - northWest.east()) * unit),
                        number((northWest.north() - southWest.north()) * unit),
                        number((northWest.east() - box.west()) * scale),
                        number((box.north() - northWest.north()) * scale));
    }

    private static long many(int zoom, double west, double east, double south, double north) {
        return (column(east, zoom) - column(west, zoom) + 1L) * (row(south, zoom) - row(north, zoom) + 1L);
    }

    private static int column(double longitude, int zoom) {
        return (int) Math.floor((longitude + 180) / 360 * (1 << zoom));
    }

    private static int row(double latitude, int zoom) {
        double phi = Math.toRadians(latitude);
        double down = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
        return (int) Math.floor(down * (1 << zoom));
    }

    private static double longitude(int x, int zoom) {
        return 360.0 * x / (1 << zoom) - 180;
    }

    private static double latitude(int y, int zoom) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * y / (1 << zoom)))));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
