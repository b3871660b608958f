package uk.saferhub.crimedata.importing;

import java.util.ArrayList;
import java.util.List;

/** One record of separated values, to fields and back (RFC 4180); {@link Records} joins those of several lines. */
public final class Csv {

    private Csv() {}

    /**
     * @throws OpenQuote if a quotation mark is opened and not closed
     * @throws RejectedRow if words stand behind a closed one, which would be lost
     */
    static List<String> fields(String line, char separator) throws RejectedRow {
        List<String> fields = new ArrayList<>(12);
        int at = 0;
        while (true) {
            if (at < line.length() && line.charAt(at) == '"') {
                StringBuilder field = new StringBuilder();
                int end = quoted(line, at + 1, field, separator);
                fields.add(field.toString().strip());
                at = end;
            } else {
                int comma = line.indexOf(separator, at);
                fields.add(line.substring(at, comma < 0 ? line.length() : comma).strip());
                at = comma < 0 ? line.length() : comma;
            }
            if (at >= line.length()) {
                return fields;
            }
            at++;
        }
    }

    /** Adds a field to a line, in quotation marks only where it needs them. */
    public static void add(StringBuilder line, String field) {
        if (field.indexOf(',') < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0 && field.indexOf('\r') < 0) {
            line.append(field);
        } else {
            line.append('"').append(field.replace("\"", "\"\"")).append('"');
        }
    }

    private static int quoted(String line, int from, StringBuilder field, char separator) throws RejectedRow {
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c != '"') {
                field.append(c);
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append(c);
                at++;
            } else {
                int comma = line.indexOf(separator, at);
                int end = comma < 0 ? line.length() : comma;
                if (!line.substring(at + 1, end).isBlank())
                    throw new RejectedRow("Behind a closed quotation mark there is more in the same field.");
                return end;
            }
        }
        throw new OpenQuote();
    }
}
