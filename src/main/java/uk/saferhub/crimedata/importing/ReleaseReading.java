package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.List;
import uk.saferhub.crimedata.Progress;

/** Reads the rows of a file of any family into staging, noting those that cannot be read. */
final class ReleaseReading {

    private static final int TELL_EVERY = 10_000;

    private final Records records;
    private final Table table;
    private final boolean titled;
    private final FileNotes notes;
    private final Progress progress;

    /** @param titled whether it is a table for people to read, with titles above it and notes beneath */
    ReleaseReading(Records records, Table table, boolean titled, FileNotes notes, Progress progress) {
        this.titled = titled;
        this.records = records;
        this.table = table;
        this.notes = notes;
        this.progress = progress;
    }

    private long passedOver;

    /** @throws UnreadableFile if the file stops in the middle of a row */
    void into(Staging<String> staging) throws IOException {
        while (records.next()) {
            long rows = notes.read();
            if (rows % TELL_EVERY == 0) progress.rows(notes.name, rows);
            try {
                List<String> fields = records.fields();
                List<Table.Row> kept = titled && footnote(fields) ? List.of() : table.rows(fields);
                passedOver += kept.isEmpty() ? 1 : 0;
                for (Table.Row row : kept) staging.add(row.key(), row.line(), records.number());
            } catch (RejectedRow e) {
                if (!records.ended()) throw UnreadableFile.cutOff(records.number());
                notes.reject(records.number(), 1, e.getMessage());
            }
        }
        notes.lastLine(records.number());
        if (passedOver > 0)
            notes.say(
                    "%,d rows are of no use here, such as those of other nations or without a number, and were passed over."
                            .formatted(passedOver));
    }

    /** A sentence in one cell, such as where the numbers come from. */
    private static boolean footnote(List<String> fields) {
        return fields.size() > 2
                && fields.stream().filter(field -> !field.isEmpty()).count() <= 1;
    }
}
