package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uk.saferhub.analysis.places.BritishGrid;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.analysis.places.Neighbours;
import uk.saferhub.crimedata.CrimeData;

/**
 * A study area in cells with the crimes in each. The study area is where crime is published at all: every cell in which
 * anything, of any type, was published in the period. Sea and empty country are not in it.
 *
 * @param cells the numbers of the study area's cells in the grid
 * @param counts of what is asked for, in each
 * @param later the part of them in the last months, which are held out to see how well the others foretell
 * @param lateFrom the first of those months
 * @param unplaced how many have no point, or one far from the rest
 */
record HotSpotCells(Grid grid, int[] cells, int[] counts, int[] later, YearMonth lateFrom, long unplaced) {

    private static final int MOST_ACROSS = 200;

    /** However fine the cells that are asked for, a map has no more of them across. */
    private static final int MOST_EVER = 600;

    private static final int[] SIDES = {100, 250, 500, 1000, 2000};

    /** The last fifth of the months, at least one. */
    static YearMonth lateFrom(Scope scope) {
        int months = (int) scope.from().until(scope.to(), java.time.temporal.ChronoUnit.MONTHS) + 1;
        return scope.to().minusMonths(Math.max(1, months / 5) - 1L);
    }

    /** @param side of a cell in metres, or 0 for one that suits the area's size */
    static HotSpotCells read(CrimeData crime, Scope scope, int side) {
        List<double[]> places = new ArrayList<>();
        YearMonth lateFrom = lateFrom(scope);
        long unplaced = crime.points(scope.everyType().question(), point -> {
            BritishGrid.Point at = BritishGrid.of(point.longitude(), point.latitude());
            boolean asked = scope.type().isEmpty() || scope.type().equals(point.type());
            double late = point.month().isBefore(lateFrom) ? 0 : point.count();
            places.add(new double[] {at.east(), at.north(), asked ? point.count() : 0, asked ? late : 0});
        });
        // The rows without a point are counted for all types together; of one type they are what is left of its total.
        double placed = places.stream().mapToDouble(place -> place[2]).sum();
        return of(
                places,
                lateFrom,
                scope.type().isEmpty()
                        ? unplaced
                        : Math.round(crime.count(scope.question()).total() - placed),
                side);
    }

    private static HotSpotCells of(List<double[]> places, YearMonth lateFrom, long unplaced, int side) {
        double[] east = middle(places, 0);
        double[] north = middle(places, 1);
        double across = Math.max(east[1] - east[0], north[1] - north[0]);
        int finest = Arrays.stream(SIDES)
                .filter(s -> across / s <= MOST_EVER)
                .findFirst()
                .orElse(2000);
        Grid grid = Grid.over(east[0], north[0], east[1], north[1], side > 0 ? Math.max(side, finest) : side(across));
        int[] all = new int[grid.size()];
        int[] late = new int[grid.size()];
        boolean[] inside = new boolean[grid.size()];
        long strays = 0;
        for (double[] place : places) {
            int cell = grid.cell(place[0], place[1]);
            if (cell < 0) {
                strays += Math.round(place[2]);
                continue;
            }
            inside[cell] = true;
            all[cell] += (int) place[2];
            late[cell] += (int) place[3];
        }
        int[] cells =
                IntStream.range(0, grid.size()).filter(cell -> inside[cell]).toArray();
        return new HotSpotCells(
                grid,
                cells,
                Arrays.stream(cells).map(cell -> all[cell]).toArray(),
                Arrays.stream(cells).map(cell -> late[cell]).toArray(),
                lateFrom,
                unplaced + strays);
    }

    /** The extent of all but the few places that lie far from the rest: a force's file holds some of other counties. */
    private static double[] middle(List<double[]> places, int axis) {
        double[] sorted =
                places.stream().mapToDouble(place -> place[axis]).sorted().toArray();
        if (sorted.length == 0) {
            return new double[2];
        }
        int cut = sorted.length / 1000;
        double least = sorted[cut];
        double most = sorted[sorted.length - 1 - cut];
        double room = (most - least) / 20;
        return new double[] {Math.max(sorted[0], least - room), Math.min(sorted[sorted.length - 1], most + room)};
    }

    Neighbours neighbours() {
        return Neighbours.queen(
                Arrays.stream(cells).map(grid::column).toArray(),
                Arrays.stream(cells).map(grid::row).toArray());
    }

    int total() {
        return Arrays.stream(counts).sum();
    }

    /** What is left without the months that are held out. */
    int[] earlier() {
        int[] earlier = new int[counts.length];
        Arrays.setAll(earlier, i -> counts[i] - later[i]);
        return earlier;
    }

    /** Whether a side may be asked for. */
    static boolean allowed(int side) {
        return Arrays.stream(SIDES).anyMatch(allowed -> allowed == side);
    }

    private static int side(double across) {
        return Arrays.stream(SIDES)
                .filter(side -> across / side <= MOST_ACROSS)
                .findFirst()
                .orElse(2000);
    }
}
