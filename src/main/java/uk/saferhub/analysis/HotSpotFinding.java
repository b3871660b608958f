package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.analysis.places.HotSpots;
import uk.saferhub.analysis.places.KernelDensity;
import uk.saferhub.analysis.places.Neighbours;
import uk.saferhub.analysis.places.Prediction;

/**
 * Whether crimes cluster at all, and if they do, where.
 *
 * @param clustering null where there is too little to ask
 * @param hot null where crimes do not cluster: then no hot spot is drawn
 * @param prediction of the held-out months by the others; null where no hot spot was found in these
 * @param density crimes for each square kilometre at the middle of each cell, edges made up for; empty where none is drawn
 */
record HotSpotFinding(
        HotSpotCells cells,
        @Nullable Clustering clustering,
        @Nullable HotSpots hot,
        @Nullable Prediction prediction,
        double[] density) {

    static final int LEAST = 50;
    private static final double SHARE = 0.05;
    private static final double[] NONE = {};

    /** Bandwidth of the density in cells' sides. */
    private static final int REACH = 3;

    /** Of exact points, which may lie in heaps of one cell: whether they cluster is asked of each cell by itself. */
    static HotSpotFinding ofExact(HotSpotCells cells) {
        return of(cells, neighbours -> Clustering.heaped(cells));
    }

    static HotSpotFinding of(HotSpotCells cells) {
        return of(cells, neighbours -> Clustering.beside(cells, neighbours));
    }

    private static HotSpotFinding of(HotSpotCells cells, Function<Neighbours, Clustering> asked) {
        if (cells.total() < LEAST || cells.cells().length < 20) {
            return new HotSpotFinding(cells, null, null, null, NONE);
        }
        Neighbours neighbours = cells.neighbours();
        Clustering clustering = asked.apply(neighbours);
        if (clustering.p() > SHARE) {
            return new HotSpotFinding(cells, clustering, null, null, NONE);
        }
        HotSpots hot = HotSpots.of(cells.counts(), neighbours, SHARE);
        Prediction prediction =
                Prediction.of(HotSpots.of(cells.earlier(), neighbours, SHARE).hot(), cells.later());
        return new HotSpotFinding(cells, clustering, hot, prediction.tells() ? prediction : null, densities(cells));
    }

    double bandwidth() {
        return REACH * cells.grid().side();
    }

    private static double[] densities(HotSpotCells cells) {
        Grid grid = cells.grid();
        int[] own = cells.cells();
        boolean[] inside = new boolean[grid.size()];
        Arrays.stream(own).forEach(cell -> inside[cell] = true);
        double[] density = new KernelDensity(grid, REACH * grid.side())
                .corrected(
                        Arrays.stream(own).mapToDouble(grid::x).toArray(),
                        Arrays.stream(own).mapToDouble(grid::y).toArray(),
                        Arrays.stream(cells.counts()).asDoubleStream().toArray(),
                        inside);
        return Arrays.stream(own).mapToDouble(cell -> 1e6 * density[cell]).toArray();
    }

    /** What there is to say, a sentence each. */
    List<String> findings() {
        if (clustering == null) {
            return List.of(
                    "No map is drawn: %,d crimes in %,d cells are too few to tell a hot spot from chance. %d crimes are needed."
                            .formatted(cells.total(), cells.cells().length, LEAST));
        }
        List<String> findings = new ArrayList<>();
        findings.add("Do they cluster? %s. %s"
                .formatted(
                        clustering.words(),
                        hot == null ? "That is no clustering beyond chance, so no hot spots are drawn." : "They do."));
        if (hot != null) {
            int many = hot.hot().length;
            int crimes = IntStream.of(hot.hot()).map(i -> cells.counts()[i]).sum();
            findings.add(
                    many == 0
                            ? "No single cell stands out once so many cells are looked at."
                            : "Hot spots: %,d of %,d cells, with %,d of %,d crimes (%.0f%%)."
                                    .formatted(
                                            many,
                                            cells.cells().length,
                                            crimes,
                                            cells.total(),
                                            100.0 * crimes / cells.total()));
            findings.add(foretold());
        }
        return findings;
    }

    private String foretold() {
        return prediction == null
                ? "How well they foretell cannot be told: the months before " + Scope.words(cells.lateFrom())
                        + " show no hot spot, or nothing was published since."
                : ("How well do they foretell? Hot spots found without the months from %s held %.0f%% of the %,d crimes of"
                                + " those months (hit rate) in %.1f%% of the cells: prediction accuracy index (PAI) %.1f, where 1 is"
                                + " no better than chance; prediction efficiency index (PEI) %.2f, where 1 is the best possible.")
                        .formatted(
                                Scope.words(cells.lateFrom()),
                                100 * prediction.hitRate(),
                                prediction.crimes(),
                                100.0 * prediction.cells() / prediction.ofCells(),
                                prediction.pai(),
                                prediction.pei());
    }

    /** Every cell of both maps by score, the highest first. */
    Table table(String caption) {
        List<List<String>> rows = hot == null
                ? List.of()
                : IntStream.range(0, cells.cells().length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -hot.scores()[i]))
                        .map(this::row)
                        .toList();
        return new Table(
                caption,
                List.of(
                        "Cell (easting, northing of its middle)",
                        "Crimes",
                        "Gi* score",
                        "p, adjusted",
                        "Hot spot",
                        "Density (for each square kilometre)"),
                rows);
    }

    private List<String> row(int i) {
        int cell = cells.cells()[i];
        return List.of(
                "%.0f, %.0f".formatted(cells.grid().x(cell), cells.grid().y(cell)),
                Integer.toString(cells.counts()[i]),
                "%.2f".formatted(hot.scores()[i]),
                "%.4f".formatted(hot.adjusted()[i]),
                hot.hot(i) ? "yes" : "no",
                "%.2f".formatted(density[i]));
    }
}
