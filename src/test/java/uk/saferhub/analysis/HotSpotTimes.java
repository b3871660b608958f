package uk.saferhub.analysis;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import uk.saferhub.analysis.rates.SeverityWeights;
import uk.saferhub.analysis.series.ChartChoice;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.CrimeFolder;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.crimedata.Question;
import uk.saferhub.kernel.BritishGrid;
import uk.saferhub.web.Fields;

/** How long a hot-spot page takes the first time and again, beside the same sum in plain SQL, and a table of severity; see bench/analysis/run.sh. */
final class HotSpotTimes {

    private static final int TIMES = 20;

    private HotSpotTimes() {}

    public static void main(String[] words) throws Exception {
        try (CrimeFolder folder = new CrimeFolder(Path.of(words[1]))) {
            CrimeData crime = folder.load(Path.of(words[0]));
            List<Part> parts = crime.parts();
            Scope scope = Scope.of(Fields.empty(), parts, List.of(), 36, Kinds.published(""));
            System.out.printf(
                    "%,d rows, %s%n", parts.stream().mapToLong(Part::rows).sum(), scope.words());
            run("warming up", () -> page(folder.fresh(), scope));
            run("hot spots, first time", () -> page(folder.fresh(), scope));
            run("the same sum in plain DuckDB SQL", () -> sum(folder, scope));
            CrimeData kept = folder.fresh();
            HotSpotSearch search = new HotSpotSearch(kept);
            page(kept, search, scope);
            run("hot spots again", () -> page(kept, search, scope));
            HotSpotFinding found = search.of(scope, 0);
            System.out.printf(
                    "%,d cells of %.0f m; equal to plain SQL: %s%n",
                    found.cells().cells().length, found.cells().grid().side(), equal(folder, scope, found));
            if (words.length > 2) severity(folder, scope, Path.of(words[2]));
            run("control charts of 100 indicators", HotSpotTimes::charts);
        }
    }

    /** The severity table by ward and year, for the first time and again. @param lookUp from small areas to wards */
    private static void severity(CrimeFolder folder, Scope scope, Path lookUp) {
        folder.fresh().importFrom(List.of(lookUp), "bench", Progress.SILENT);
        Map<String, Double> weights = new HashMap<>();
        folder.fresh()
                .count(Question.countBy(Dimension.TYPE))
                .rows()
                .forEach(row -> weights.put(row.keys().getFirst(), 1.0));
        SeverityWeights table = new SeverityWeights("bench", "1", "all", SeverityWeights.By.CRIME_TYPE, weights);
        run("severity by ward and year, first time", () -> severity(folder.fresh(), folder, scope, table));
        CrimeData kept = folder.fresh();
        severity(kept, folder, scope, table);
        run("severity again", () -> severity(kept, folder, scope, table));
    }

    private static void severity(CrimeData crime, CrimeFolder folder, Scope scope, SeverityWeights weights) {
        var found = new SeverityOfWards(crime, folder.populations())
                .of(scope, Dimension.WARD, Dimension.YEAR, weights, null);
        if (found.table().rows().isEmpty()) throw new IllegalStateException("nothing was weighed");
    }

    private static void charts() {
        for (int indicator = 0; indicator < 100; indicator++) {
            Random random = new Random(indicator);
            double[] months = new double[120];
            Arrays.setAll(months, month -> 20 + random.nextInt(20));
            ChartChoice.counts(months);
        }
    }

    private static void page(CrimeData crime, Scope scope) {
        page(crime, new HotSpotSearch(crime), scope);
    }

    /** What the page needs but its frame. */
    private static void page(CrimeData crime, HotSpotSearch search, Scope scope) {
        ScopeChoices.of(scope, crime, crime.parts(), List.of(), List.of(), List.of());
        HotSpotFinding finding = search.of(scope, 0);
        HotSpotMap map = new HotSpotMap(scope, finding, List.of());
        if (map.hotSpots().svg().text().length() + map.density().svg().text().length() < 1000)
            throw new IllegalStateException("nothing was drawn");
        finding.table(scope.words()).first(50);
    }

    /** East, north, crimes and later crimes of every point. */
    private static List<double[]> sum(CrimeFolder folder, Scope scope) {
        List<double[]> sums = new ArrayList<>();
        try (var connection = folder.duckdb();
                var sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select longitude, latitude, count(*), count(*) filter (where month >= '%s') from %s where month between '%s' and '%s' and longitude is not null group by all"
                                .formatted(HotSpotCells.lateFrom(scope), folder.rows(), scope.from(), scope.to()))) {
            while (row.next())
                sums.add(new double[] {row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)});
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return sums;
    }

    private static boolean equal(CrimeFolder folder, Scope scope, HotSpotFinding found) {
        HotSpotCells cells = found.cells();
        int[] counts = new int[cells.grid().size()];
        int[] later = new int[cells.grid().size()];
        for (double[] place : sum(folder, scope)) {
            BritishGrid.Point at = BritishGrid.of(place[0], place[1]);
            int cell = cells.grid().cell(at.east(), at.north());
            if (cell < 0) continue;
            counts[cell] += (int) place[2];
            later[cell] += (int) place[3];
        }
        return Arrays.equals(
                        cells.counts(),
                        Arrays.stream(cells.cells()).map(cell -> counts[cell]).toArray())
                && Arrays.equals(
                        cells.later(),
                        Arrays.stream(cells.cells()).map(cell -> later[cell]).toArray())
                && Arrays.stream(counts).sum() == cells.total();
    }

    private static void run(String what, Runnable work) {
        List<Double> clock = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long at = System.nanoTime();
            long used = used();
            work.run();
            clock.add((System.nanoTime() - at) / 1e9);
            processor.add((used() - used) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s p95 %.3f s by the clock (middle %.3f), %.3f s of processor%n",
                what,
                at(clock, 0.95),
                at(clock, 0.5),
                at(processor, 0.95));
    }

    private static double at(List<Double> times, double share) {
        Collections.sort(times);
        return times.get((int) Math.ceil(share * times.size()) - 1);
    }

    private static long used() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
