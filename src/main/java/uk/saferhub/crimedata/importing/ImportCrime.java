package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import uk.saferhub.crimedata.ImportReport;
import uk.saferhub.crimedata.ImportRunning;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.Incomplete;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.crimedata.Stated;
import uk.saferhub.crimedata.store.AreaList;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.ImportLock;
import uk.saferhub.crimedata.store.PartList;

/**
 * Imports street files, look-ups, outlines and releases of other open data: reads each file as a stream, sets its rows apart by month and force, and swaps in
 * each month whole once the file has been read to its end. A row that cannot be read leaves every month of its file as it
 * was: which month it belongs to cannot be known, and a month with a row missing looks like one with a crime fewer.
 *
 * <p>Files are done one after the other, so that an import that is stopped has whole files behind it and none half done.
 */
public final class ImportCrime {

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /** A query or an export reads the files that were in force when it began; none takes nearly as long. */
    private static final Duration LONGEST_READ = Duration.ofDays(7);

    private final CrimeStore store;
    private final PartList list;
    private final AreaList areas;
    private final Clock clock;

    public ImportCrime(CrimeStore store, PartList list, AreaList areas, Clock clock) {
        this.store = store;
        this.list = list;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * @param by the name of who imports, kept with everything that comes in
     * @param incomplete what becomes of files with rows that cannot be read
     * @param stated what the files do not say of themselves
     * @throws ImportRunning if another import is running
     * @throws UncheckedIOException if the store's folder cannot be written
     */
    public ImportReport of(List<Path> paths, String by, Incomplete incomplete, Stated stated, Progress progress) {
        List<ImportedFile> files = new ArrayList<>();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        YearMonth thisMonth = YearMonth.now(clock.withZone(HERE));
        ImportFile one = new ImportFile(store, list, areas, thisMonth, incomplete, stated, progress);
        try (AutoCloseable lock = lock()) {
            store.sweep(list.pathsSince(at.minus(LONGEST_READ)), at.minus(LONGEST_READ));
            Sources.of(paths, store.staging(), source -> {
                ImportedFile file = one(source, one, at, by);
                files.add(file);
                progress.done(file);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new ImportReport(files);
    }

    private AutoCloseable lock() {
        try {
            return ImportLock.of(store);
        } catch (IOException running) {
            throw new ImportRunning(running);
        }
    }

    private ImportedFile one(Source source, ImportFile file, Instant at, String by) throws IOException {
        FileNotes notes = new FileNotes(source.name(), at, by, source.workbook(), store.rejects());
        try {
            return one(source, file, notes);
        } finally {
            notes.close();
        }
    }

    private static ImportedFile one(Source source, ImportFile file, FileNotes notes) {
        try (DigestInputStream in = new DigestInputStream(source.open(), Hash.sha256())) {
            return file.of(in, notes);
        } catch (UnreadableFile e) {
            return file.recorded(notes.say(e.getMessage()).result(Outcome.FAILED, List.of()));
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return file.recorded(
                    notes.say("Its zip is damaged or locked with a password.").result(Outcome.FAILED, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("While reading " + source.name() + ": " + e.getMessage(), e);
        }
    }
}
