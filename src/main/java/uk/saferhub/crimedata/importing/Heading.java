package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.List;
import uk.saferhub.crimedata.Stated;

/**
 * The line of headings of a file, and with it what the file is. It is the first line, or one of the first sixty where titles
 * stand above it; what parts its columns is whatever makes headings of it that are known, so nothing is guessed.
 *
 * @param names the headings
 * @param line where they stand, from 1
 */
record Heading(FileKind kind, List<String> names, long line, char separator) {

    /** How many lines are looked at. */
    private static final int LOOKED_AT = 60;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /**
     * Reads up to the headings, and has the lines beneath them parted as they are.
     *
     * @throws UnreadableFile if the file has no lines of words
     */
    static Heading in(Lines lines, String file, Stated stated) throws IOException {
        for (int seen = 0; seen < LOOKED_AT && lines.next(); seen++) {
            String text = lines.text();
            for (char separator : SEPARATORS) {
                if (separator != ',' && text.indexOf(separator) < 0) continue;
                Heading found = of(text, separator, lines.number(), file, stated);
                if (found.kind == FileKind.UNKNOWN) continue;
                lines.parted(separator);
                return found;
            }
        }
        return new Heading(FileKind.UNKNOWN, List.of(), 0, ',');
    }

    private static Heading of(String text, char separator, long line, String file, Stated stated) {
        try {
            List<String> names = Csv.fields(text, separator);
            return new Heading(FileKind.of(names, file, stated), names, line, separator);
        } catch (RejectedRow torn) {
            return new Heading(FileKind.UNKNOWN, List.of(), line, separator);
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
