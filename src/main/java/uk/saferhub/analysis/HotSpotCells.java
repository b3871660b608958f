package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.analysis.places.Neighbours;
import uk.saferhub.crimedata.CrimePlaces;

/**
 * A study area in cells with the crimes in each. The study area is where crime is published at all: every cell in which
 * anything, of any type, was published in the period. Sea and empty country are not in it. Of exact points, which lie less dense,
 * the cells about those belong to it too: with none that is nought, nothing could stand out.
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

    private static final int[] SIDES = {50, 100, 250, 500, 1000, 2000};

    /** No cell is finer than what a point can tell: snapped points stand for streets. */
    private static final int FINEST_OF_SNAPPED = 100;

    /** The last fifth of the months, at least one. */
    static YearMonth lateFrom(Scope scope) {
        int months = (int) scope.from().until(scope.to(), java.time.temporal.ChronoUnit.MONTHS) + 1;
        return scope.to().minusMonths(Math.max(1, months / 5) - 1L);
    }

    static HotSpotCells of(CrimePlaces places, YearMonth lateFrom, int side) {
        return of(Points.of(places), lateFrom, side);
    }

    /** @param side of a cell in metres, or 0 for one that suits the area's size */
    static HotSpotCells of(Points places, YearMonth lateFrom, int side) {
        double[] x = places.east();
        double[] y = places.north();
        double[] east = middle(x, places.all());
        double[] north = middle(y, places.all());
        double across = Math.max(east[1] - east[0], north[1] - north[0]);
        int least = places.exact() ? SIDES[0] : FINEST_OF_SNAPPED;
        int chosen = side > 0 ? Math.max(side, side(across, MOST_EVER, least)) : side(across, MOST_ACROSS, least);
        Grid grid = Grid.over(east[0], north[0], east[1], north[1], chosen);
        int[] all = new int[grid.size()];
        int[] late = new int[grid.size()];
        boolean[] inside = new boolean[grid.size()];
        long strays = 0;
        for (int i = 0; i < x.length; i++) {
            int cell = grid.cell(x[i], y[i]);
            if (cell < 0) {
                strays += places.crimes()[i];
                continue;
            }
            inside[cell] = true;
            all[cell] += places.crimes()[i];
            late[cell] += places.late()[i];
        }
        boolean[] area = places.exact() ? grid.dilated(inside) : inside;
        int[] cells = IntStream.range(0, grid.size()).filter(cell -> area[cell]).toArray();
        return new HotSpotCells(
                grid,
                cells,
                Arrays.stream(cells).map(cell -> all[cell]).toArray(),
                Arrays.stream(cells).map(cell -> late[cell]).toArray(),
                lateFrom,
                places.unplaced() + strays);
    }

    /**
     * The extent of all but the thousandth of crimes at either end: a force's file holds some of other counties.
     *
     * @param along where each point lies on one axis @param crimes how many it stands for
     */
    private static double[] middle(double[] along, int[] crimes) {
        // To the metre, with the point's number in the lower half: numbers are sorted many times as fast as objects.
        int[] inOrder = IntStream.range(0, along.length)
                .mapToLong(i -> Math.round(along[i]) << 32 | i)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
        if (inOrder.length == 0) {
            return new double[2];
        }
        long cut = Arrays.stream(crimes).asLongStream().sum() / 1000;
        int first = 0;
        for (long passed = crimes[inOrder[0]]; passed <= cut; passed += crimes[inOrder[first]]) {
            first++;
        }
        int last = inOrder.length - 1;
        for (long passed = crimes[inOrder[last]]; passed <= cut; passed += crimes[inOrder[last]]) {
            last--;
        }
        double least = along[inOrder[first]];
        double most = along[inOrder[last]];
        double room = (most - least) / 20;
        return new double[] {
            Math.max(along[inOrder[0]], least - room), Math.min(along[inOrder[inOrder.length - 1]], most + room)
        };
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

    private static int side(double across, int most, int least) {
        return Arrays.stream(SIDES)
                .filter(side -> side >= least && across / side <= most)
                .findFirst()
                .orElse(2000);
    }
}
