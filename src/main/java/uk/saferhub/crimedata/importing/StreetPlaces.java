package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.regex.Pattern;

/** The degrees of street crime's places as they are written, and what was done to those that no place of Britain has. */
final class StreetPlaces {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?([eE][-+]?\\d{1,2})?");
    private static final Pattern COMMA = Pattern.compile("-?\\d{1,3},\\d{1,20}");
    private static final List<String> NOWHERE = List.of("", "");

    private long atNought;

    /**
     * Longitude and latitude; both empty where the row has no place.
     *
     * @throws RejectedRow for what are no degrees, and for degrees that stand in each other's columns
     */
    List<String> of(String longitude, String latitude) throws RejectedRow {
        String east = degrees(longitude, "Longitude", 180);
        String north = degrees(latitude, "Latitude", 90);
        if (east.isEmpty() || north.isEmpty()) return List.of(east, north);
        char first = east.charAt(0);
        if (first == '0' && north.charAt(0) == '0' && nought(east) && nought(north)) {
            atNought++;
            return NOWHERE;
        }
        if (first >= '4' && first <= '6' && swapped(east, north))
            throw new RejectedRow(
                    "Longitude “%s” and latitude “%s” stand in each other's columns.".formatted(longitude, latitude));
        return List.of(east, north);
    }

    /** In a sentence once rows were read; or empty. */
    String remark() {
        return atNought == 0
                ? ""
                : "%,d rows have the place 0, 0, which is in the sea off Africa: they were taken for rows without a place."
                        .formatted(atNought);
    }

    /** @param most of degrees on either side of nought */
    private static String degrees(String text, String column, int most) throws RejectedRow {
        if (text.isEmpty() || plain(text)) return text;
        // Degrees have no thousands to part, so that a comma is the point of another country's spreadsheet.
        String point = COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
        if (NUMBER.matcher(point).matches() && Math.abs(Double.parseDouble(point)) <= most) return point;
        throw new RejectedRow(column + " “" + text + "” is not a number of degrees.");
    }

    private static boolean nought(String degrees) {
        return Double.parseDouble(degrees) == 0;
    }

    /** Britain lies between 49 and 61 degrees north, where no longitude of it can be. */
    private static boolean swapped(String east, String north) {
        double x = Double.parseDouble(east);
        double y = Double.parseDouble(north);
        return x >= 49 && x <= 61 && y >= -9 && y <= 3;
    }

    /** Whether it is a number below one hundred in the files' own form, -1.082345: nearly all are, and need no pattern. */
    private static boolean plain(String text) {
        int at = text.charAt(0) == '-' ? 1 : 0;
        int point = text.indexOf('.');
        if (point <= at || point > at + 2 || point == text.length() - 1 || text.length() > point + 20) {
            return false;
        }
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != point && (c < '0' || c > '9')) {
                return false;
            }
        }
        return point == at + 1 || text.charAt(at) < '9';
    }
}
