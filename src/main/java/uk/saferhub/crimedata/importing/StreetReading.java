package uk.saferhub.crimedata.importing;

import java.io.IOException;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.Progress;

/** Reads the rows of one street file into staging, noting those that cannot be imported. */
final class StreetReading {

    private static final int TELL_EVERY = 10_000;

    private final Records records;
    private final StreetColumns columns;
    private final FileNotes notes;
    private final Progress progress;

    StreetReading(Records records, StreetColumns columns, FileNotes notes, Progress progress) {
        this.records = records;
        this.columns = columns;
        this.notes = notes;
        this.progress = progress;
    }

    /** @throws UnreadableFile if the file stops in the middle of a row: a cut-off download must not replace a month */
    void into(Staging<ForceMonth> staging) throws IOException {
        while (records.next()) {
            long rows = notes.read();
            if (rows % TELL_EVERY == 0) {
                progress.rows(notes.name, rows);
            }
            try {
                StreetRow row = columns.row(records.fields());
                staging.add(new ForceMonth(row.force(), row.month()), row.line(), records.number());
            } catch (RejectedRow e) {
                if (!records.ended()) {
                    throw UnreadableFile.cutOff(records.number());
                }
                notes.reject(records.number(), 1, e.getMessage());
            }
        }
        notes.lastLine(records.number());
        columns.remarks().forEach(notes::say);
    }
}
