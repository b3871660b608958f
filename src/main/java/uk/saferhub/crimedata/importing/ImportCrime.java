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
import java.util.HexFormat;
import java.util.List;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.ImportReport;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;

/**
 * Imports street files and look-ups: reads each file as a stream, sets its rows apart by month and force, and swaps in
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
    private final Clock clock;

    public ImportCrime(CrimeStore store, PartList list, Clock clock) {
        this.store = store;
        this.list = list;
        this.clock = clock;
    }

    /**
     * @param by the name of who imports, kept with everything that comes in
     * @throws UncheckedIOException if another import is running or the store's folder cannot be written
     */
    public ImportReport of(List<Path> paths, String by, Progress progress) {
        List<ImportedFile> files = new ArrayList<>();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (AutoCloseable lock = store.lock()) {
            store.sweep(list.pathsSince(at.minus(LONGEST_READ)), at.minus(LONGEST_READ));
            Sources.of(paths, source -> {
                ImportedFile file = one(source, new FileNotes(source.name(), at, by), progress);
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

    private ImportedFile one(Source source, FileNotes notes, Progress progress) {
        try (DigestInputStream in = new DigestInputStream(source.open(), Hash.sha256())) {
            return read(in, notes, progress);
        } catch (UnreadableFile e) {
            return recorded(notes.say(e.getMessage()).result(Outcome.FAILED, List.of()));
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return recorded(
                    notes.say("Its zip is damaged or locked with a password.").result(Outcome.FAILED, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("While reading " + source.name() + ": " + e.getMessage(), e);
        }
    }

    private ImportedFile read(DigestInputStream in, FileNotes notes, Progress progress) throws IOException {
        Lines lines = new Lines(in);
        List<String> header;
        try {
            header = lines.next() ? Csv.fields(lines.text()) : List.of();
        } catch (UnreadableFile | RejectedRow e) {
            // A picture, a workbook: what has no first line of words was never a street file.
            header = List.of();
        }
        return switch (FileKind.of(header)) {
            case STREET -> street(lines, header, in, notes, progress);
            case LOOKUP -> lookup(lines, LookupColumns.in(header).orElseThrow(), in, notes);
            case OUTCOMES, STOP_AND_SEARCH, UNKNOWN ->
                recorded(notes.say(FileKind.of(header).why()).result(Outcome.SKIPPED, List.of()));
        };
    }

    private ImportedFile street(
            Lines lines, List<String> header, DigestInputStream in, FileNotes notes, Progress progress)
            throws IOException {
        YearMonth thisMonth = YearMonth.now(clock.withZone(HERE));
        try (Staging<ForceMonth> staging = new Staging<>(store.staging())) {
            new StreetReading(lines, new StreetColumns(header, thisMonth), notes, progress).into(staging);
            if (notes.anyRejected()) {
                return recorded(notes.hash(hash(in)).sayRejected().result(Outcome.FAILED, List.of()));
            }
            return new SwapMonths(store, list).of(staging, notes.hash(hash(in)));
        }
    }

    private ImportedFile lookup(Lines lines, LookupColumns columns, DigestInputStream in, FileNotes notes)
            throws IOException {
        try (Staging<Integer> staging = new Staging<>(store.staging())) {
            new LookupReading(lines, columns, notes).into(staging);
            return new SwapLookups(store, list).of(staging, columns.wardYear(), notes.hash(hash(in)));
        }
    }

    private ImportedFile recorded(ImportedFile file) {
        list.publish(file, List.of(), List.of());
        return file;
    }

    private static String hash(DigestInputStream in) throws IOException {
        in.transferTo(java.io.OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
}
