package uk.saferhub.crimedata.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.Incomplete;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.crimedata.Stated;
import uk.saferhub.crimedata.store.AreaList;
import uk.saferhub.crimedata.store.AreaList.LinkSet;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;

/** Takes in one file, of whatever kind, whole or not at all; unless rows that cannot be read were accepted. */
final class ImportFile {

    private static final int ENOUGH_TO_TELL = 4096;

    private final CrimeStore store;
    private final PartList list;
    private final AreaList areas;
    private final YearMonth thisMonth;
    private final Incomplete incomplete;
    private final Stated stated;
    private final Progress progress;

    ImportFile(
            CrimeStore store,
            PartList list,
            AreaList areas,
            YearMonth thisMonth,
            Incomplete incomplete,
            Stated stated,
            Progress progress) {
        this.store = store;
        this.list = list;
        this.areas = areas;
        this.thisMonth = thisMonth;
        this.incomplete = incomplete;
        this.stated = stated;
        this.progress = progress;
    }

    ImportedFile of(DigestInputStream bytes, FileNotes notes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        if (geoJson(in)) return outlines(in, bytes, notes);
        String other = OtherKind.of(in);
        if (!other.isEmpty()) return recorded(notes.say(other).result(Outcome.SKIPPED, List.of()));
        Lines lines = new Lines(in);
        Records records = new Records(lines);
        Heading heading;
        try {
            heading = Heading.in(lines, records, notes.name, stated);
        } catch (UnreadableFile e) {
            // A picture, a document: what has no lines of words was never a file of data.
            return unknown(notes);
        }
        if (notes.sheet()) lines.even(heading.names().size());
        notes.alphabets(lines);
        if (heading.kind() != FileKind.UNKNOWN) heading.tell(notes);
        if (heading.kind() != FileKind.UNKNOWN && lines.wide()) notes.say("It is in UTF-16.");
        return switch (heading.kind()) {
            case STREET -> street(records, heading.names(), bytes, notes);
            case LOOKUP ->
                lookup(
                        records,
                        LookupColumns.in(AreaHeading.official(heading.names())).orElseThrow(),
                        bytes,
                        notes);
            case LINKS -> links(records, heading.names(), bytes, notes);
            case TABLE -> table(records, heading, bytes, notes);
            case UNKNOWN -> unknown(heading, notes);
        };
    }

    ImportedFile recorded(ImportedFile file) {
        list.publish(file, List.of(), List.of());
        return file;
    }

    private ImportedFile unknown(Heading heading, FileNotes notes) {
        if (heading.line() == 0 && !notes.sheet())
            return recorded(notes.say("It is empty: there is not one line in it. Download it again.")
                    .result(Outcome.FAILED, List.of()));
        if (heading.lacking().isEmpty()) return unknown(notes);
        return recorded(notes.say(heading.lacking()).result(Outcome.FAILED, List.of()));
    }

    private ImportedFile unknown(FileNotes notes) {
        return recorded(notes.say("Its first line is not that of a data set that SaferHub knows.")
                .result(Outcome.SKIPPED, List.of()));
    }

    private ImportedFile street(Records records, List<String> header, DigestInputStream in, FileNotes notes)
            throws IOException {
        StreetColumns columns = new StreetColumns(header, thisMonth);
        notes.say(columns.without());
        try (Staging<ForceMonth> staging = new Staging<>(store.staging())) {
            new StreetReading(records, columns, notes, progress).into(staging);
            if (refused(notes.hash(hash(in)), "month")) return recorded(notes.result(Outcome.FAILED, List.of()));
            return new SwapMonths(store, list).of(staging, notes);
        }
    }

    private ImportedFile table(Records records, Heading heading, DigestInputStream in, FileNotes notes)
            throws IOException {
        Table table = FileKind.table(heading.names(), notes.name, stated).orElseThrow();
        boolean titled = notes.sheet() || heading.line() > 1;
        try (Staging<String> staging = new Staging<>(store.staging())) {
            new ReleaseReading(records, table, titled, notes, progress).into(staging);
            if (refused(notes.hash(hash(in)), "release")) return recorded(notes.result(Outcome.FAILED, List.of()));
            return new SwapReleases(store, list).of(staging, table, notes, notes.rejected());
        }
    }

    private boolean refused(FileNotes notes, String unit) {
        if (notes.rejected() == 0) return false;
        notes.sayRejected(incomplete, unit);
        return incomplete == Incomplete.REFUSED;
    }

    private ImportedFile lookup(Records records, LookupColumns columns, DigestInputStream in, FileNotes notes)
            throws IOException {
        try (Staging<Integer> staging = new Staging<>(store.staging())) {
            new LookupReading(records, columns, notes).into(staging);
            return new SwapLookups(store, list).of(staging, columns.wardYear(), notes.hash(hash(in)));
        }
    }

    private ImportedFile links(Records records, List<String> header, DigestInputStream in, FileNotes notes)
            throws IOException {
        List<LinkSet> sets = new LinkReading(records, AreaHeading.official(header), notes).sets();
        if (refused(notes.hash(hash(in)), "look-up")) return recorded(notes.result(Outcome.FAILED, List.of()));
        List<String> held = areas.linkHashes();
        for (LinkSet set : sets) {
            notes.say("It places %s in %s: %,d links%s."
                    .formatted(
                            set.child().words(),
                            set.parent().words(),
                            set.links().size(),
                            held.contains(set.hash()) ? ", as before" : ""));
        }
        List<LinkSet> changed =
                sets.stream().filter(set -> !held.contains(set.hash())).toList();
        Outcome outcome = sets.isEmpty() ? Outcome.FAILED : changed.isEmpty() ? Outcome.UNCHANGED : Outcome.IMPORTED;
        ImportedFile file = notes.result(outcome, List.of());
        areas.publish(file, changed);
        return file;
    }

    /** An outline that cannot be used is named and left out; the others come in: each area stands for itself. */
    private ImportedFile outlines(InputStream in, DigestInputStream bytes, FileNotes notes) throws IOException {
        try (AreaReading reading = new AreaReading(store.staging(), stated.areas(), notes)) {
            reading.read(in);
            notes.hash(hash(bytes));
            var layer = reading.layer();
            if (layer == null) {
                return recorded(notes.say("It holds no area that can be used.").result(Outcome.FAILED, List.of()));
            }
            notes.say("Outlines of %,d %s.".formatted(reading.areas(), layer.words()));
            notes.say(reading.turned());
            if (stated.areas() != null && !stated.areas().equals(layer))
                notes.say("They are what the file itself says, and not "
                        + stated.areas().words() + ".");
            if (reading.mended() > 0) {
                notes.say("%d touched or crossed themselves and were mended; none changed its area by a thousandth."
                        .formatted(reading.mended()));
            }
            ImportedFile file = notes.result(Outcome.IMPORTED, List.of());
            areas.publish(file, layer, reading);
            return file;
        }
    }

    private static boolean geoJson(BufferedInputStream in) throws IOException {
        in.mark(ENOUGH_TO_TELL);
        int first = in.read();
        while (first >= 0 && (Character.isWhitespace(first) || first == 0xEF || first == 0xBB || first == 0xBF))
            first = in.read();
        in.reset();
        return first == '{';
    }

    private static String hash(DigestInputStream in) throws IOException {
        in.transferTo(java.io.OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
}
