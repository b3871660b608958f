package uk.saferhub.crimedata.importing;

import java.io.IOException;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.Progress;

/** Reads the rows of one street file into staging, noting those that cannot be imported. */
final class StreetReading {

    private static final int TELL_EVERY = 10_000;

    private final Lines lines;
    private final StreetColumns columns;
    private final FileNotes notes;
    private final Progress progress;

    StreetReading(Lines lines, StreetColumns columns, FileNotes notes, Progress progress) {
        this.lines = lines;
        this.columns = columns;
        this.notes = notes;
        this.progress = progress;
    }

    /** @throws UnreadableFile if the file stops in the middle of a row: a cut-off download must not replace a month */
    void into(Staging<ForceMonth> staging) throws IOException {
        while (lines.next()) {
            String text = lines.text();
            if (text.isBlank()) {
                continue;
            }
            long rows = notes.read();
            if (rows % TELL_EVERY == 0) {
                progress.rows(notes.name, rows);
            }
            try {
                StreetRow row = columns.row(lines.fields(text));
                staging.add(new ForceMonth(row.force(), row.month()), row.line(), lines.number());
            } catch (RejectedRow e) {
                if (!lines.ended()) {
                    throw UnreadableFile.cutOff(lines.number());
                }
                notes.reject(lines.number(), 1, e.getMessage());
            }
        }
        if (lines.otherEncoding()) {
            notes.say("Some of it is not UTF-8 and was read as Windows-1252.");
        }
    }
}
