package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.MonthChange;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.Incomplete;
import uk.saferhub.crimedata.Reject;
import uk.saferhub.kernel.Keys;

/** What is noted of a file while it is read. */
final class FileNotes {

    private static final int MOST_REJECTS = 1000;
    private static final int SAID = 10;
    private static final Set<Long> LAST_LINES = Set.of(65_536L, 1_048_576L);

    final UUID id = Keys.next();
    final String name;
    final Instant at;
    final String by;
    private final StringJoiner sentences = new StringJoiner(" ");
    private final List<Reject> rejects = new ArrayList<>();
    private long rowsRead;
    private long rowsRejected;
    private String sha256 = "";
    private @Nullable Lines lines;
    private final @Nullable Workbook book;
    private final RejectsFile all;

    /**
     * @param book whose sheet it is; null for a file by itself
     * @param folder where all its rejected rows are listed, if there are any
     */
    FileNotes(String name, Instant at, String by, @Nullable Workbook book, Path folder) {
        this.name = name;
        this.at = at;
        this.by = by;
        this.book = book;
        if (book != null) book.begun(id, name);
        this.all = new RejectsFile(folder.resolve(id + RejectsFile.ENDING));
    }

    /** Whether it is a sheet of a workbook. */
    boolean sheet() {
        return book != null;
    }

    /** The sheet of the same workbook that is that file; null where it is another's. */
    @Nullable
    String sheetOf(UUID file) {
        return book == null ? null : book.sheet(file);
    }

    /** Nothing is read of the file any more. */
    void close() throws IOException {
        all.close();
    }

    /** @param sentence none is added where it is empty */
    FileNotes say(String sentence) {
        if (!sentence.isEmpty()) sentences.add(sentence);
        return this;
    }

    /** Whose alphabet is told once it was read. */
    void alphabets(Lines lines) {
        this.lines = lines;
    }

    FileNotes hash(String sha256) {
        this.sha256 = book == null ? sha256 : book.sha256();
        return this;
    }

    long read() {
        return ++rowsRead;
    }

    /** Notes rows that are not imported, all for the reason given at the first of them. */
    void reject(long line, long rows, String reason) {
        rowsRejected += rows;
        all.add(line, reason);
        if (rejects.size() < MOST_REJECTS) {
            rejects.add(new Reject(line, reason));
        }
    }

    /** Notes a file that ends where a spreadsheet program does: what stood beneath its last line was lost when it was saved. */
    void lastLine(long line) {
        if (LAST_LINES.contains(line))
            reject(
                    line,
                    1,
                    "This is the last line that a spreadsheet program holds: what stood beneath it was cut off. Bring the file as it was published; or leave this one row out, and what comes in is marked as incomplete.");
    }

    /** Says which rows keep a file from coming in and what to do about it, or that it came in without them. */
    FileNotes sayRejected(Incomplete incomplete, String unit) {
        String lines = rejects.stream()
                .limit(SAID)
                .map(reject -> "%,d".formatted(reject.line()))
                .collect(Collectors.joining(", "));
        return say("%,d of its %,d rows cannot be read (line %s%s), %s"
                .formatted(
                        rowsRejected,
                        rowsRead,
                        lines,
                        rowsRejected > SAID ? " and more" : "",
                        switch (incomplete) {
                            case REFUSED ->
                                "so no %1$s was changed: a %1$s is replaced whole or not at all. Download it again, or put these rows right."
                                        .formatted(unit);
                            case ACCEPTED -> "and were left out as asked: what it brings in is incomplete.";
                        }));
    }

    /** How many rows were rejected so far. */
    long rejected() {
        return rowsRejected;
    }

    ImportedFile result(Outcome outcome, List<MonthChange> changes) {
        if (lines != null && lines.otherEncoding()) say("Some of it is not UTF-8 and was read as Windows-1252.");
        return new ImportedFile(
                id,
                name,
                sha256,
                outcome,
                sentences.toString(),
                rowsRead,
                rowsRejected,
                List.copyOf(rejects),
                changes,
                at,
                by);
    }
}
