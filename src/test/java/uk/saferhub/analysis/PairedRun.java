package uk.saferhub.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.CrimeFolder;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.web.Fields;

/**
 * The same sums by SaferHub and by DuckDB over the files as published, written beside each other for R to compare with its own;
 * see bench/analysis/paired.sh. Words: street files, look-up, population, a folder to write to.
 */
final class PairedRun {

    private PairedRun() {}

    public static void main(String[] words) throws Exception {
        Path out = Path.of(words[3]);
        try (CrimeFolder folder = new CrimeFolder(out.resolve("store"))) {
            timed("import", () -> folder.load(Path.of(words[1]), Path.of(words[2]), Path.of(words[0])));
            CrimeData crime = folder.fresh();
            timed("SaferHub: counts by ward and month", () -> counts(crime, out));
            timed("SaferHub: rates by ward", () -> rates(folder, crime, out));
            timed("SaferHub: Gi* by cell", () -> cells(crime, out));
            timed("DuckDB alone: counts by ward and month", () -> plain(words[0], words[1], out));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void timed(String what, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%-42s %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void counts(CrimeData crime, Path out) throws IOException {
        write(
                out,
                "saferhub-counts",
                "ward,month,crimes",
                crime.count(Question.countBy(Dimension.WARD, Dimension.MONTH)).rows().stream()
                        .filter(row -> AreaKind.WARD.isCode(row.keys().getFirst()))
                        .map(row ->
                                String.join(",", row.keys()) + "," + row.count().orElseThrow())
                        .toList());
    }

    private static void rates(CrimeFolder folder, CrimeData crime, Path out) throws IOException {
        Counts counts = crime.count(Question.countBy(Dimension.WARD));
        Layer layer = new Layer(AreaKind.WARD, counts.wardYear());
        int year = folder.populations().years(layer).getFirst();
        TreeMap<String, Long> crimes = new TreeMap<>();
        TreeMap<String, String> names = new TreeMap<>();
        for (Counts.Row row : counts.rows()) {
            if (!AreaKind.WARD.isCode(row.keys().getFirst())) continue;
            crimes.put(row.keys().getFirst(), row.count().orElseThrow());
            names.put(row.keys().getFirst(), row.names().getFirst());
        }
        RateMap map = RateMap.of(
                scope(crime),
                layer,
                names,
                crimes,
                folder.populations().fitted(layer, year, Group.EVERYONE).orElseThrow(),
                RateMap.Style.QUANTILE,
                0);
        write(
                out,
                "saferhub-rates",
                "ward,crimes,people,rate,lower,upper",
                map.units().stream()
                        .filter(unit -> unit.rate() != null)
                        .map(unit -> "%s,%d,%d,%s,%s,%s"
                                .formatted(
                                        unit.code(),
                                        unit.crimes(),
                                        unit.rate().population().people(),
                                        unit.rate().value(),
                                        unit.rate().lower(),
                                        unit.rate().upper()))
                        .toList());
    }

    private static void cells(CrimeData crime, Path out) throws IOException {
        HotSpotFinding found = new HotSpotSearch(crime).of(scope(crime), 1000);
        HotSpotCells cells = found.cells();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < cells.cells().length; i++) {
            int cell = cells.cells()[i];
            rows.add("%d,%d,%d,%s"
                    .formatted(
                            (long) (cells.grid().x(cell) - 500),
                            (long) (cells.grid().y(cell) - 500),
                            cells.counts()[i],
                            found.hot().scores()[i]));
        }
        write(out, "saferhub-cells", "west,south,crimes,z", rows);
    }

    /** Over the published files, by nothing of SaferHub's. */
    private static void plain(String street, String lookup, Path out) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet row = duckdb.createStatement().executeQuery("""
                        select l.WD21CD, c."Month", count(*)
                          from read_csv('%s/*street*.csv', header = true, all_varchar = true) c
                          join read_csv('%s', header = true, all_varchar = true) l on l.LSOA11CD = c."LSOA code"
                         group by all
                        """.formatted(street, lookup))) {
            while (row.next()) rows.add(row.getString(1) + "," + row.getString(2) + "," + row.getLong(3));
        }
        write(out, "duckdb-counts", "ward,month,crimes", rows);
    }

    private static Scope scope(CrimeData crime) {
        return Scope.of(Fields.empty(), crime.parts(), List.of(), 60, Kinds.published(""));
    }

    private static void write(Path out, String name, String header, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        rows.stream().sorted().forEach(lines::add);
        Files.write(out.resolve(name + ".csv"), lines);
    }
}
