package uk.saferhub.crimedata.counting;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.importing.Csv;

/** Counts as a file of comma-separated values, for spreadsheets and scripts. */
public final class CountCsv {

    private CountCsv() {}

    public static String of(Counts counts) {
        StringBuilder csv = new StringBuilder();
        List<String> header = new ArrayList<>();
        for (Dimension dimension : counts.by()) {
            header.add(dimension.word());
            if (dimension.byLookup()) {
                header.add(dimension.word() + "_name");
            }
        }
        header.add("count");
        line(csv, header);
        for (Counts.Row row : counts.rows()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < counts.by().size(); i++) {
                fields.add(row.keys().get(i));
                if (counts.by().get(i).byLookup()) {
                    fields.add(row.names().get(i));
                }
            }
            fields.add(row.count().isPresent() ? Long.toString(row.count().getAsLong()) : "no data");
            line(csv, fields);
        }
        return csv.toString();
    }

    /** Any table, its first row the header. */
    public static String of(List<String> header, List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        line(csv, header);
        rows.forEach(row -> line(csv, row));
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                csv.append(',');
            }
            Csv.add(csv, harmless(fields.get(i)));
        }
        csv.append("\r\n");
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe: the files it comes from are anyone's. */
    private static String harmless(String field) {
        if (field.isEmpty() || "=+-@\t".indexOf(field.charAt(0)) < 0) return field;
        // A number below nought is one, and no formula.
        return field.matches("-\\d+(\\.\\d+)?") ? field : "'" + field;
    }
}
