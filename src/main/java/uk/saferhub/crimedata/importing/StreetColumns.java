package uk.saferhub.crimedata.importing;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.saferhub.crimedata.Force;

/**
 * Where the columns of a street file stand, and how one of its rows is read.
 *
 * <p>Columns are found by name: early files have no Crime ID, and some that were saved again have another order. What
 * a row must have is a month, a force and a crime type; everything else may be empty, and is in real files.
 */
final class StreetColumns {

    static final Set<String> NEEDED = Set.of(
            "month", "reported by", "falls within", "longitude", "latitude", "location", "lsoa code", "crime type");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?([eE][-+]?\\d{1,2})?");
    private static final int LONGEST_NAME = 80;

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;
    private final YearMonth thisMonth;
    private final Map<String, Force> forces = new HashMap<>();

    /** @param thisMonth after which no crime can have been published */
    StreetColumns(List<String> header, YearMonth thisMonth) {
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT), i);
        }
        this.width = header.size();
        this.thisMonth = thisMonth;
    }

    StreetRow row(List<String> fields) throws RejectedRow {
        if (fields.size() != width) {
            throw new RejectedRow("It has " + fields.size() + " fields where the first line has " + width + ".");
        }
        return new StreetRow(
                field(fields, "crime id"),
                month(field(fields, "month")),
                force(field(fields, "reported by")),
                field(fields, "falls within"),
                degrees(field(fields, "longitude"), "Longitude", 180),
                degrees(field(fields, "latitude"), "Latitude", 90),
                field(fields, "location"),
                field(fields, "lsoa code"),
                field(fields, "lsoa name"),
                needed(field(fields, "crime type"), "Crime type"),
                field(fields, "last outcome category"),
                field(fields, "context"));
    }

    private String field(List<String> fields, String column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place);
    }

    private YearMonth month(String text) throws RejectedRow {
        try {
            YearMonth month = YearMonth.parse(needed(text, "Month"));
            if (month.isAfter(thisMonth)) {
                throw new RejectedRow("Month “" + text + "” is in the future.");
            }
            return month;
        } catch (DateTimeParseException e) {
            throw new RejectedRow("Month “" + text + "” is not a year and month, such as 2025-06.");
        }
    }

    private Force force(String reportedBy) throws RejectedRow {
        Force force = forces.computeIfAbsent(needed(reportedBy, "Reported by"), Force::named);
        if (force.slug().isEmpty() || reportedBy.length() > LONGEST_NAME) {
            throw new RejectedRow("Reported by “" + reportedBy + "” is not the name of a force.");
        }
        return force;
    }

    private static String degrees(String text, String column, int most) throws RejectedRow {
        boolean number = NUMBER.matcher(text).matches();
        if (text.isEmpty() || number && Math.abs(Double.parseDouble(text)) <= most) {
            return text;
        }
        throw new RejectedRow(column + " “" + text + "” is not a number of degrees.");
    }

    private static String needed(String text, String column) throws RejectedRow {
        if (text.isEmpty()) {
            throw new RejectedRow(column + " is empty.");
        }
        return text;
    }
}
