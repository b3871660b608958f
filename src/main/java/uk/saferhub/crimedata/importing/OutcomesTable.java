package uk.saferhub.crimedata.importing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import uk.saferhub.crimedata.Force;

/**
 * data.police.uk's outcomes: what became of crimes, a row for each outcome that was decided in the month. A crime can have
 * several, and crimes of earlier months are among them, so these are never added to the street file's crimes.
 */
final class OutcomesTable implements Table {

    private final Header header;
    private String otherwise = "";

    private OutcomesTable(Header header) {
        this.header = header;
    }

    static Optional<Table> in(Header header) {
        return header.has("crime id", "month", "reported by", "lsoa code", "outcome type")
                ? Optional.of(new OutcomesTable(header))
                : Optional.empty();
    }

    @Override
    public String family() {
        return "outcomes";
    }

    @Override
    public String words() {
        return "outcomes of crimes";
    }

    @Override
    public String columns() {
        return """
                {'crime_id': 'VARCHAR', 'month': 'VARCHAR', 'force': 'VARCHAR', 'longitude': 'DOUBLE', 'latitude': 'DOUBLE',
                 'lsoa_code': 'VARCHAR', 'outcome': 'VARCHAR'}""";
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        String month = month(header.of(fields, "month"));
        Force force = Force.named(Header.needed(header.of(fields, "reported by"), "Reported by"));
        if (force.slug().isEmpty()) throw new RejectedRow("Reported by is not the name of a force.");
        return List.of(Row.of(
                force.slug() + "/" + month,
                header.of(fields, "crime id"),
                month,
                force.slug(),
                Header.degrees(header.of(fields, "longitude"), "Longitude"),
                Header.degrees(header.of(fields, "latitude"), "Latitude"),
                header.of(fields, "lsoa code"),
                Header.needed(header.of(fields, "outcome type"), "Outcome type")));
    }

    private String month(String text) throws RejectedRow {
        YearMonth month = PublishedMonth.of(Header.needed(text, "Month"))
                .orElseThrow(() -> new RejectedRow("Month “" + text + "” is not a year and month, such as 2025-06."));
        if (otherwise.isEmpty() && !PublishedMonth.plain(text)) otherwise = text;
        return month.toString();
    }

    @Override
    public List<String> remarks() {
        return otherwise.isEmpty() ? List.of() : List.of(PublishedMonth.told(otherwise));
    }
}
