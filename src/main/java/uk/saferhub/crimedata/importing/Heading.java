package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.List;
import uk.saferhub.crimedata.Stated;

/**
 * The line of headings of a file, and with it what the file is. It is the first line, or one of the first sixty where titles
 * stand above it; what parts its columns is whatever makes headings of it that are known, so nothing is guessed.
 *
 * @param names the headings
 * @param line where they stand, from 1; of a file that is not known its last line that was looked at, 0 for an empty file
 * @param lacking what a file that looks like one that is known has not, in a sentence; or empty
 */
record Heading(FileKind kind, List<String> names, long line, char separator, String lacking) {

    /** How many lines are looked at. */
    private static final int LOOKED_AT = 60;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /**
     * Reads up to the headings, and has the lines beneath them parted as they are.
     *
     * @throws UnreadableFile if the file has no lines of words
     */
    static Heading in(Lines lines, Records records, String file, Stated stated) throws IOException {
        String lacking = "";
        for (int seen = 0; seen < LOOKED_AT && records.next(); seen++) {
            for (char separator : SEPARATORS) {
                if (separator != ',' && records.text().indexOf(separator) < 0) continue;
                lines.parted(separator);
                List<String> names = names(records, file, stated);
                FileKind kind = FileKind.of(names, file, stated);
                if (kind != FileKind.UNKNOWN) {
                    records.wide(names.size());
                    return new Heading(kind, names, records.number(), separator, "");
                }
                if (lacking.isEmpty()) lacking = Lacking.of(names);
            }
        }
        return new Heading(FileKind.UNKNOWN, List.of(), records.number(), ',', lacking);
    }

    /** A heading of several lines, as a spreadsheet program wraps it, is one where the headings are known then. */
    private static List<String> names(Records records, String file, Stated stated) throws IOException {
        try {
            List<String> names = records.fields(of -> FileKind.of(of, file, stated) != FileKind.UNKNOWN);
            int end = names.size();
            while (end > 0 && names.get(end - 1).isEmpty()) end--;
            return names.subList(0, end);
        } catch (RejectedRow torn) {
            return List.of();
        }
    }

    /** What whoever reads the report should know of how the file was understood. */
    void tell(FileNotes notes) {
        if (line > 1) notes.say("Its headings stand on line %,d.".formatted(line));
        if (separator == ';') notes.say("Its columns are parted by semicolons.");
        if (separator == '\t') notes.say("Its columns are parted by tabs.");
        if (separator == '|') notes.say("Its columns are parted by upright bars.");
    }
}
