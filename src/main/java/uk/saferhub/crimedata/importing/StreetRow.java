package uk.saferhub.crimedata.importing;

import java.time.YearMonth;
import uk.saferhub.crimedata.Force;

/**
 * One row of a street file, its words as published; an empty string is a field that the row leaves empty.
 *
 * @param force who reported it: the force whose publication the row belongs to
 * @param fallsWithin the force it is said to fall within, which is not a geography
 * @param longitude WGS 84 degrees, of a point that many addresses share, never of a house
 * @param lsoaCode of the 2011 or of the 2021 geography: the file does not say which
 */
record StreetRow(
        String crimeId,
        YearMonth month,
        Force force,
        String fallsWithin,
        String longitude,
        String latitude,
        String location,
        String lsoaCode,
        String lsoaName,
        String crimeType,
        String lastOutcome,
        String context) {

    /** The columns of the line that {@link #line()} writes, as DuckDB declares them. */
    static final String COLUMNS = """
            {'crime_id': 'VARCHAR', 'month': 'VARCHAR', 'force': 'VARCHAR', 'reported_by': 'VARCHAR',
             'falls_within': 'VARCHAR', 'longitude': 'DOUBLE', 'latitude': 'DOUBLE', 'location': 'VARCHAR',
             'lsoa_code': 'VARCHAR', 'lsoa_name': 'VARCHAR', 'crime_type': 'VARCHAR', 'last_outcome': 'VARCHAR',
             'context': 'VARCHAR'}""";

    /** The row in one fixed form, from which a part is written and by whose hash a part is known to be the same. */
    String line() {
        StringBuilder line = new StringBuilder(256);
        add(line, crimeId);
        line.append(month).append(',');
        add(line, force.slug());
        add(line, force.name());
        add(line, fallsWithin);
        add(line, longitude);
        add(line, latitude);
        add(line, location);
        add(line, lsoaCode);
        add(line, lsoaName);
        add(line, crimeType);
        add(line, lastOutcome);
        Csv.add(line, context);
        line.append('\n');
        return line.toString();
    }

    private static void add(StringBuilder line, String field) {
        Csv.add(line, field);
        line.append(',');
    }
}
