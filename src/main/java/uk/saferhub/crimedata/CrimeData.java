package uk.saferhub.crimedata;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.counting.Answers;
import uk.saferhub.crimedata.counting.CountCsv;
import uk.saferhub.crimedata.counting.ReadSmallAreas;
import uk.saferhub.crimedata.counting.ReadWards;
import uk.saferhub.crimedata.importing.AllRejects;
import uk.saferhub.crimedata.importing.ImportCrime;
import uk.saferhub.crimedata.store.AreaList;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.kernel.Remembered;

/**
 * The open crime data of this installation: what the rest of the program, its commands among it, may ask of it.
 *
 * <p>It decides nothing about who may: a caller has checked that before (IMPORT_CRIME, READ_CRIME).
 */
public final class CrimeData implements AutoCloseable {

    private final CrimeStore store;
    private final PartList list;
    private final AreaList areas;
    private final Clock clock;
    private final Answers answers;
    private final Links links;
    private final Remembered<List<UUID>, CensusJoin> joins = new Remembered<>(2);

    /** Without look-ups between two censuses. */
    CrimeData(CrimeStore store, PartList list, AreaList areas, Clock clock) {
        this(store, list, areas, Links.NONE, clock);
    }

    CrimeData(CrimeStore store, PartList list, AreaList areas, Links links, Clock clock) {
        this.links = links;
        this.store = store;
        this.list = list;
        this.areas = areas;
        this.clock = clock;
        this.answers = new Answers(store, list);
    }

    /**
     * Imports street files, look-ups, outlines and other open data from files, folders and zips. Each file is swapped in whole, in a transaction of
     * its own unless the caller has one open; what cannot be imported is told in the report, not thrown.
     *
     * @param by the name of who imports, kept with what comes in
     * @throws java.io.UncheckedIOException if another import is running, or the disk fails
     */
    public ImportReport importFrom(List<Path> paths, String by, Progress progress) {
        return importFrom(paths, by, Incomplete.REFUSED, progress);
    }

    /** The same, saying what becomes of files with rows that cannot be read. */
    public ImportReport importFrom(List<Path> paths, String by, Incomplete incomplete, Progress progress) {
        return importFrom(paths, by, incomplete, Stated.NOTHING, progress);
    }

    /** The same, with what the files do not say of themselves. */
    public ImportReport importFrom(
            List<Path> paths, String by, Incomplete incomplete, Stated stated, Progress progress) {
        return new ImportCrime(store, list, areas, clock).of(paths, by, incomplete, stated, progress);
    }

    /** Every rejected row of an import with its file, line and reason, as comma-separated values; a row at a time. */
    public void writeRejects(ImportReport report, Writer into) throws IOException {
        AllRejects all = new AllRejects(store.rejects());
        all.heading(into);
        for (ImportedFile file : report.files()) all.of(file, file.rejects(), into);
    }

    /** @throws NoLookup if wards or districts are asked for and there is no look-up for them */
    public Counts count(Question question) {
        return answers.count(fitted(question));
    }

    /**
     * Crimes by the point at which they were published; every point at which anything was, of whatever type.
     *
     * @param since the month from which they are counted apart too
     * @throws NoLookup as {@link #count}
     */
    public CrimePlaces places(Question question, YearMonth since) {
        return answers.places(fitted(question), since);
    }

    /** The small areas of the last two censuses as the look-up between them joins them; empty where none was imported. */
    public Optional<CensusJoin> join() {
        List<Links.Held> held = CensusJoin.held(links);
        if (held.isEmpty()) return Optional.empty();
        return Optional.of(joins.of(
                held.stream().map(Links.Held::id).toList(),
                () -> CensusJoin.of(
                        held,
                        held.stream()
                                .flatMap(each -> links.of(each.id()).stream())
                                .toList())));
    }

    /** The question with what stands for its footprint of small areas in the other census, where a look-up says it. */
    public Question fitted(Question question) {
        Footprint footprint = question.footprint();
        if (footprint == null || footprint.layer().kind() != AreaKind.LSOA) return question;
        return join().flatMap(join -> join.fit(footprint))
                .map(question::fitting)
                .orElse(question);
    }

    /**
     * Of which censuses' small areas the months of a question are, and from which month each.
     *
     * @param question within a footprint or by a look-up
     * @throws NoLookup as {@link #count}
     */
    public SortedMap<Integer, YearMonth> censuses(Question question) {
        return answers.censuses(question);
    }

    /** The years of which a look-up to wards is held, the newest first. */
    public List<Integer> wardYears() {
        return new ReadWards(store, list).years();
    }

    /**
     * What was published in the wards asked for, by ward and point, with what the police call the point.
     *
     * @param question of some wards; what it counts by is not looked at
     * @throws NoLookup as {@link #count}
     */
    public List<WardPoint> wardPoints(Question question) {
        return new ReadWards(store, list).points(question);
    }

    /** The wards of that year's look-ups, by code. */
    public List<WardPlace> wards(int year) {
        return new ReadWards(store, list).of(year);
    }

    /** Where each small area lies by that year's wards, by code; none where no look-up to them is held. */
    public Map<String, SmallArea> smallAreas(int wardYear) {
        return new ReadSmallAreas(store, list).of(wardYear);
    }

    /** Counts as comma-separated values with a header; a month without data says "no data". */
    public String csv(Counts counts) {
        return CountCsv.of(counts);
    }

    /** A table as comma-separated values under its header. */
    String csv(List<String> header, List<List<String>> rows) {
        return CountCsv.of(header, rows);
    }

    /** The months in force, by force and month. */
    public List<Part> parts() {
        return list.parts().stream()
                .sorted(Comparator.comparing((Part part) -> part.force().slug()).thenComparing(Part::month))
                .toList();
    }

    /** The forces of which something is held, by slug. */
    public Map<String, Force> forces() {
        Map<String, Force> forces = new TreeMap<>();
        list.parts().forEach(part -> forces.put(part.force().slug(), part.force()));
        return forces;
    }

    @Override
    public void close() throws Exception {
        store.close();
    }
}
