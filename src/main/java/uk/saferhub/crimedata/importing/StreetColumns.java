package uk.saferhub.crimedata.importing;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.PublishedTypes;

/**
 * Where the columns of a street file stand, and how one of its rows is read.
 *
 * <p>Columns are found by name: early files have no Crime ID, and some that were saved again have another order. What
 * a row must have is a month, a force and a crime type; everything else may be empty, and is in real files. The very first
 * had metres of the National Grid and no small area. A file without any place is not one of street crime.
 */
final class StreetColumns {

    private static final Set<String> NEEDED = Set.of("month", "reported by", "crime type");

    /** Columns that a file is said to be without. */
    private static final List<String> USUAL = List.of("falls within", "longitude", "latitude", "location", "lsoa code");

    /** The columns in the order of a row's fields. */
    private static final List<String> NAMES = List.of(
            "crime id",
            "month",
            "reported by",
            "falls within",
            "longitude",
            "latitude",
            "location",
            "lsoa code",
            "lsoa name",
            "crime type",
            "last outcome category",
            "context");

    private static final int LONGEST_NAME = 80;

    /** Where each of the names stands, or -1: asked twelve times a row, so it is looked up once. */
    private final int[] places;

    private final List<String> absent;
    private final GridColumns grid;
    private final int width;
    private final YearMonth thisMonth;
    private final Map<String, Force> forces = new HashMap<>();
    private final Map<String, YearMonth> months = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final StreetPlaces points = new StreetPlaces();
    private String otherwise = "";

    /** Whether headings are those of a street file. */
    static boolean are(List<String> header) {
        List<String> names = header.stream().map(Header::plain).toList();
        boolean placed = names.contains("lsoa code")
                || names.contains("longitude") && names.contains("latitude")
                || new GridColumns(names).there();
        return placed && names.containsAll(NEEDED);
    }

    /**
     * @param thisMonth after which no crime can have been published
     * @throws UnreadableFile if a heading stands twice: which of the columns counts cannot be known
     */
    StreetColumns(List<String> header, YearMonth thisMonth) throws UnreadableFile {
        List<String> names = header.stream().map(Header::plain).toList();
        for (String name : NAMES) {
            if (names.indexOf(name) != names.lastIndexOf(name))
                throw new UnreadableFile(
                        "The heading “%s” stands twice, in columns %d and %d: which of them counts cannot be known."
                                .formatted(name, names.indexOf(name) + 1, names.lastIndexOf(name) + 1));
        }
        this.absent = USUAL.stream().filter(name -> !names.contains(name)).toList();
        this.grid = new GridColumns(names);
        this.places = NAMES.stream().mapToInt(names::indexOf).toArray();
        this.width = header.size();
        this.thisMonth = thisMonth;
    }

    /** The columns that such a file usually has and this one has not, in a sentence; or empty. */
    String without() {
        return absent.isEmpty()
                ? ""
                : "It has no column “" + String.join("”, “", absent) + "”"
                        + (places[4] < 0 && grid.there()
                                ? ": its places are in metres of the National Grid, and were turned into degrees to about five metres."
                                : ": of its rows that is not known.");
    }

    StreetRow row(List<String> fields) throws RejectedRow {
        if (fields.size() != width) {
            throw new RejectedRow("It has " + fields.size() + " fields where the first line has " + width + ".");
        }
        boolean metres = places[4] < 0 && grid.there();
        List<String> at = metres ? grid.degrees(fields) : points.of(field(fields, 4), field(fields, 5));
        return new StreetRow(
                field(fields, 0),
                month(field(fields, 1)),
                force(field(fields, 2)),
                field(fields, 3),
                at.getFirst(),
                at.getLast(),
                field(fields, 6),
                code(field(fields, 7)),
                field(fields, 8),
                types.computeIfAbsent(needed(field(fields, 9), "Crime type"), PublishedTypes::spelt),
                field(fields, 10),
                field(fields, 11));
    }

    private String field(List<String> fields, int name) {
        if (places[name] < 0) return "";
        String text = fields.get(places[name]);
        // What R and databases write for nothing, where a file went through them.
        return text.length() <= 4 && (text.equals("NA") || text.equals("NULL")) ? "" : text;
    }

    private YearMonth month(String text) throws RejectedRow {
        YearMonth known = months.get(text);
        if (known != null) {
            return known;
        }
        YearMonth month = PublishedMonth.of(needed(text, "Month"))
                .orElseThrow(() -> new RejectedRow("Month “" + text + "” is not a year and month, such as 2025-06."));
        if (month.isAfter(thisMonth)) {
            throw new RejectedRow("Month “" + text + "” is in the future.");
        }
        if (otherwise.isEmpty() && !PublishedMonth.plain(text)) otherwise = text;
        months.put(text, month);
        return month;
    }

    /** A code in small letters is the same code. */
    private static String code(String text) {
        return text.isEmpty() || text.charAt(0) < 'a' ? text : text.toUpperCase(Locale.ROOT);
    }

    /** How months and places were read that are not written as usual, once rows were read. */
    List<String> remarks() {
        return List.of(otherwise.isEmpty() ? "" : PublishedMonth.told(otherwise), points.remark());
    }

    private Force force(String reportedBy) throws RejectedRow {
        Force force = forces.computeIfAbsent(needed(reportedBy, "Reported by"), Force::named);
        if (force.slug().isEmpty() || reportedBy.length() > LONGEST_NAME) {
            throw new RejectedRow("Reported by “" + reportedBy + "” is not the name of a force.");
        }
        return force;
    }

    private static String needed(String text, String column) throws RejectedRow {
        if (text.isEmpty()) {
            throw new RejectedRow(column + " is empty.");
        }
        return text;
    }
}
