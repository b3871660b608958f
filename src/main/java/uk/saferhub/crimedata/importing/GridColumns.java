package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Locale;
import uk.saferhub.kernel.BritishGrid;

/**
 * Places in metres of the British National Grid, as the first street files had them, to degrees (WGS 84) to six places. The way
 * from one to the other is good to about five metres, which is far within the snapping of open crime data.
 */
final class GridColumns {

    private static final int MOST_EAST = 700_000;
    private static final int MOST_NORTH = 1_300_000;

    private final int east;
    private final int north;

    /** @param names of the columns, in lower case */
    GridColumns(List<String> names) {
        this.east = names.indexOf("easting");
        this.north = names.indexOf("northing");
    }

    boolean there() {
        return east >= 0 && north >= 0;
    }

    /** Longitude and latitude; both empty where the row has no place. */
    List<String> degrees(List<String> fields) throws RejectedRow {
        String e = fields.get(east);
        String n = fields.get(north);
        if (none(e) && none(n)) return List.of("", "");
        if (!e.matches("\\d{1,6}(\\.\\d{1,9})?") || !n.matches("\\d{1,7}(\\.\\d{1,9})?"))
            throw new RejectedRow("Easting “" + e + "” and northing “" + n + "” are not metres of the National Grid.");
        double metresEast = Double.parseDouble(e);
        double metresNorth = Double.parseDouble(n);
        if (metresEast > MOST_EAST || metresNorth > MOST_NORTH)
            throw new RejectedRow("Easting “" + e + "” and northing “" + n + "” lie outside the National Grid.");
        BritishGrid.Degrees at = BritishGrid.degrees(metresEast, metresNorth);
        return List.of(written(at.longitude()), written(at.latitude()));
    }

    private static boolean none(String metres) {
        return metres.isEmpty() || metres.equals("0");
    }

    private static String written(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }
}
