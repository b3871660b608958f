package uk.saferhub.crimedata;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.areas.AreaKind;

/**
 * Open crime data as tables of fixed columns, for programs that read them again and again: a spreadsheet, R, Power BI, QGIS. Within a
 * {@link #SCHEMA} no column changes its name, its place or its meaning; one that is added comes last. It decides nothing about who
 * may (READ_CRIME).
 */
@Component
public class CrimeFeed {

    /** The version of the columns. */
    public static final int SCHEMA = 1;

    /** Counts by small area are many: of the largest force half a million in a year. */
    public static final int MOST_MONTHS = 12;

    /** @param datatype as CSV on the Web names it */
    public record Column(String name, String datatype, String words) {}

    /** One table. */
    public record Table(String name, String words, List<Column> columns) {

        public List<String> header() {
            return columns.stream().map(Column::name).toList();
        }
    }

    public static final Table CRIME_COUNTS = new Table(
            "crime-counts",
            "Street crime by month, area and type, as data.police.uk publishes it. A month of which nothing is held has one row without a count: that is not nought.",
            List.of(
                    new Column("month", "gYearMonth", "The month, such as 2025-06"),
                    new Column("force", "string", "Short name of the force that reported it"),
                    new Column(
                            "area",
                            "string",
                            "Code of the area; empty where the row was published without one or no look-up has it"),
                    new Column("area_name", "string", "Name of the ward or district; empty for small areas"),
                    new Column("type", "string", "Crime type as published"),
                    new Column("crimes", "integer", "How many; empty where nothing is held of the month")));

    public static final Table MONTHS = new Table(
            "months",
            "The months of street crime that are held, force by force, with the file that each came from.",
            List.of(
                    new Column("month", "gYearMonth", "The month"),
                    new Column("force", "string", "Short name of the force"),
                    new Column("force_name", "string", "Its name as published"),
                    new Column("rows", "integer", "How many crimes and incidents"),
                    new Column("incomplete", "boolean", "Whether rows that could not be read were left out"),
                    new Column("imported_at", "dateTimeStamp", "When it was imported"),
                    new Column("sha256", "string", "Hash of its rows")));

    /** Every table. */
    public static final List<Table> TABLES = List.of(CRIME_COUNTS, MONTHS);

    private final CrimeData crime;

    CrimeFeed(CrimeData crime) {
        this.crime = crime;
    }

    /** The forces of which something is held, with the first and the last month that is. */
    public Map<String, List<YearMonth>> forces() {
        Map<String, List<YearMonth>> forces = new TreeMap<>();
        for (Part part : crime.parts())
            forces.merge(
                    part.force().slug(),
                    List.of(part.month(), part.month()),
                    (held, month) -> List.of(held.getFirst(), month.getLast()));
        return forces;
    }

    /**
     * {@link #CRIME_COUNTS} as rows beneath its header, comma-separated.
     *
     * @param area small areas, wards or districts
     * @throws NoLookup for wards or districts where no look-up is held
     */
    public String crimeCounts(String force, YearMonth from, YearMonth to, AreaKind area) {
        Dimension by = switch (area) {
            case WARD -> Dimension.WARD;
            case DISTRICT -> Dimension.DISTRICT;
            default -> Dimension.LSOA;
        };
        Counts counts = crime.count(Question.countBy(Dimension.MONTH, Dimension.FORCE, by, Dimension.TYPE)
                .ofForces(force)
                .between(from, to));
        return crime.csv(
                CRIME_COUNTS.header(),
                counts.rows().stream().map(row -> row(row, area)).toList());
    }

    private static List<String> row(Counts.Row row, AreaKind area) {
        String code = row.keys().get(2);
        boolean known = area.isCode(code);
        return List.of(
                row.keys().get(0),
                row.keys().get(1),
                known ? code : "",
                known && area != AreaKind.LSOA ? row.names().get(2) : "",
                row.keys().get(3),
                row.count().isPresent() ? Long.toString(row.count().getAsLong()) : "");
    }

    /** {@link #MONTHS} likewise. */
    public String months() {
        return crime.csv(
                MONTHS.header(),
                crime.parts().stream()
                        .map(part -> List.of(
                                part.month().toString(),
                                part.force().slug(),
                                part.force().name(),
                                Long.toString(part.rows()),
                                Boolean.toString(part.incomplete()),
                                part.importedAt().toString(),
                                part.hash()))
                        .toList());
    }
}
