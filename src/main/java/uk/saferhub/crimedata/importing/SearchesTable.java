package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * data.police.uk's stops and searches. The file does not say of which force it is: its name does, and without that name it
 * is refused. Ages come as bands and ethnicity as published; there is no name in it, and no exact place.
 */
final class SearchesTable implements Table {

    private static final Pattern NAME = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])-([a-z-]+)-stop-and-search\\b[^/]*$");

    private final Header header;
    private final String force;

    private SearchesTable(Header header, String force) {
        this.header = header;
        this.force = force;
    }

    static Optional<Table> in(Header header, String file) {
        if (!header.has("type", "date", "object of search", "outcome")) return Optional.empty();
        Matcher name = NAME.matcher(file);
        return Optional.of(new SearchesTable(header, name.find() ? name.group(1) : ""));
    }

    @Override
    public String family() {
        return "stop-and-search";
    }

    @Override
    public String words() {
        return "stops and searches";
    }

    @Override
    public String columns() {
        return """
                {'month': 'VARCHAR', 'at': 'TIMESTAMPTZ', 'force': 'VARCHAR', 'type': 'VARCHAR', 'longitude': 'DOUBLE',
                 'latitude': 'DOUBLE', 'gender': 'VARCHAR', 'age': 'VARCHAR', 'self_defined': 'VARCHAR',
                 'officer_defined': 'VARCHAR', 'legislation': 'VARCHAR', 'object': 'VARCHAR', 'outcome': 'VARCHAR',
                 'linked': 'VARCHAR'}""";
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        if (force.isEmpty())
            throw new RejectedRow(
                    "The file does not say of which force it is. Name it as data.police.uk does: 2025-08-north-yorkshire-stop-and-search.csv.");
        String at = Header.needed(header.of(fields, "date"), "Date");
        if (!at.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([+-]\\d{2}:\\d{2}|Z)"))
            throw new RejectedRow("Date “" + at + "” is not a moment such as 2025-08-02T11:17:00+00:00.");
        String month = Header.month(at.substring(0, 7));
        return List.of(Row.of(
                force + "/" + month,
                month,
                at,
                force,
                Header.needed(header.of(fields, "type"), "Type"),
                Header.degrees(header.of(fields, "longitude"), "Longitude"),
                Header.degrees(header.of(fields, "latitude"), "Latitude"),
                header.of(fields, "gender"),
                header.of(fields, "age range"),
                header.of(fields, "self-defined ethnicity"),
                header.of(fields, "officer-defined ethnicity"),
                header.of(fields, "legislation"),
                header.of(fields, "object of search"),
                header.of(fields, "outcome"),
                header.of(fields, "outcome linked to object of search")));
    }
}
