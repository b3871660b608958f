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
 * @param dense the same by the cells that were densest before; null where nothing was published since
 * @param density crimes for each square kilometre at the middle of each cell, edges made up for; empty where none is drawn
 */
record HotSpotFinding(
        HotSpotCells cells,
        @Nullable Clustering clustering,
        @Nullable HotSpots hot,
        @Nullable Prediction prediction,
        @Nullable Prediction dense,
        double[] density) {

    static final int LEAST = 50;
    private static final int LEAST_CELLS = 20;
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

    private static HotSpotFinding of(HotSpotCells cells, Function<Neighbours, @Nullable Clustering> asked) {
        if (tooLittle(cells)) return none(cells, null);
        Neighbours neighbours = cells.neighbours();
        Clustering clustering = asked.apply(neighbours);
        // Not "above": a probability that could not be worked out draws no map.
        if (clustering == null || !(clustering.p() <= SHARE)) return none(cells, clustering);
        int[] before = HotSpots.of(cells.earlier(), neighbours, SHARE).hot();
        return new HotSpotFinding(
                cells,
                clustering,
                HotSpots.of(cells.counts(), neighbours, SHARE),
                told(Prediction.of(before, cells.later())),
                told(Prediction.of(densest(cells, before.length), cells.later())),
                densities(cells, cells.counts()));
    }

    private static HotSpotFinding none(HotSpotCells cells, @Nullable Clustering clustering) {
        return new HotSpotFinding(cells, clustering, null, null, null, NONE);
    }

    private static boolean tooLittle(HotSpotCells cells) {
        return cells.total() < LEAST || cells.cells().length < LEAST_CELLS;
    }

    private static @Nullable Prediction told(Prediction prediction) {
        return prediction.tells() ? prediction : null;
    }

    /** As many cells as were hot before, so that the two maps are compared alike; where none was, a hundredth of all. */
    private static int[] densest(HotSpotCells cells, int hot) {
        double[] density = densities(cells, cells.earlier());
        return IntStream.range(0, density.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -density[i]))
                .limit(hot > 0 ? hot : Math.max(1, density.length / 100))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    double bandwidth() {
        return REACH * cells.grid().side();
    }

    private static double[] densities(HotSpotCells cells, int[] counts) {
        Grid grid = cells.grid();
        int[] own = cells.cells();
        boolean[] inside = new boolean[grid.size()];
        Arrays.stream(own).forEach(cell -> inside[cell] = true);
        double[] density = new KernelDensity(grid, REACH * grid.side())
                .corrected(
                        Arrays.stream(own).mapToDouble(grid::x).toArray(),
                        Arrays.stream(own).mapToDouble(grid::y).toArray(),
                        Arrays.stream(counts).asDoubleStream().toArray(),
                        inside);
        return Arrays.stream(own).mapToDouble(cell -> 1e6 * density[cell]).toArray();
    }

    /** What there is to say, a sentence each. */
    List<String> findings() {
        if (clustering == null) {
            return List.of(hindrance());
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
        }
        return findings;
    }

    private String hindrance() {
        String held = "%,d crime%s in %,d cell%s"
                .formatted(
                        cells.total(),
                        cells.total() == 1 ? "" : "s",
                        cells.cells().length,
                        cells.cells().length == 1 ? "" : "s");
        return tooLittle(cells)
                ? "No map is drawn: %s are too few to tell a hot spot from chance. %d crimes are needed, and %d cells."
                        .formatted(held, LEAST, LEAST_CELLS)
                : "No map is drawn: of %s every cell holds as much, or hardly any lies beside another, so nothing can stand out."
                        .formatted(held);
    }

    /** For under the map of hot spots: how well it foretells, or why that cannot be told. */
    String foretold() {
        return prediction == null
                ? "How well they foretell cannot be told: the months before " + Scope.words(cells.lateFrom())
                        + " show no hot spot, or nothing was published since."
                : "How well do they foretell? Hot spots found without the months from %s held %s"
                        .formatted(Scope.words(cells.lateFrom()), prediction.words("crimes of those months", "cells"));
    }

    /** The same for under the map of density. */
    String foretoldByDensity() {
        return dense == null
                ? "How well it foretells cannot be told: nothing was published since " + Scope.words(cells.lateFrom())
                        + "."
                : "How well does it foretell? The %s found without the months from %s held %s"
                        .formatted(
                                dense.cells() == 1 ? "densest cell" : "%,d densest cells".formatted(dense.cells()),
                                Scope.words(cells.lateFrom()),
                                dense.words("crimes of those months", "cells"));
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
