package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads an LSOA to ward look-up into staging, the LSOAs of each census apart. */
final class LookupReading {

    /** The columns of a staged row, as DuckDB declares them. Names are for showing only: everything joins by code. */
    static final String COLUMNS = """
            {'lsoa_year': 'INTEGER', 'lsoa_code': 'VARCHAR', 'ward_year': 'INTEGER', 'ward_code': 'VARCHAR',
             'ward_name': 'VARCHAR', 'district_code': 'VARCHAR', 'district_name': 'VARCHAR'}""";

    private final Records records;
    private final LookupColumns columns;
    private final FileNotes notes;
    private final Set<String> seen = new HashSet<>();

    LookupReading(Records records, LookupColumns columns, FileNotes notes) {
        this.records = records;
        this.columns = columns;
        this.notes = notes;
    }

    void into(Staging<Integer> staging) throws IOException {
        while (records.next()) {
            notes.read();
            try {
                List<String> fields = records.fields();
                int lsoaYear = lsoaYear(fields);
                staging.add(lsoaYear, row(fields, lsoaYear), records.number());
            } catch (RejectedRow e) {
                if (!records.ended()) throw UnreadableFile.cutOff(records.number());
                notes.reject(records.number(), 1, e.getMessage());
            }
        }
    }

    private int lsoaYear(List<String> fields) throws RejectedRow {
        if (fields.size() != columns.width()) {
            throw new RejectedRow(
                    "It has " + fields.size() + " fields where the first line has " + columns.width() + ".");
        }
        if (columns.lsoaYear() > 0) {
            return columns.lsoaYear();
        }
        return switch (fields.get(columns.vintage())) {
            case "2011" -> 2011;
            case "2021" -> 2021;
            default -> throw new RejectedRow("vintage is neither 2011 nor 2021.");
        };
    }

    private String row(List<String> fields, int lsoaYear) throws RejectedRow {
        if (fields.get(columns.lsoa()).isEmpty() || fields.get(columns.ward()).isEmpty()) {
            throw new RejectedRow("The code of the LSOA or of the ward is empty.");
        }
        if (!seen.add(lsoaYear + fields.get(columns.lsoa()))) {
            // Twice here would count each of its crimes twice.
            throw new RejectedRow("LSOA " + fields.get(columns.lsoa()) + " is there twice; the first is kept.");
        }
        StringBuilder row = new StringBuilder(lsoaYear + ",");
        Csv.add(row, fields.get(columns.lsoa()));
        row.append(',').append(columns.wardYear());
        for (int column : new int[] {columns.ward(), columns.wardName(), columns.district(), columns.districtName()}) {
            row.append(',');
            Csv.add(row, fields.get(column));
        }
        return row.append('\n').toString();
    }
}
