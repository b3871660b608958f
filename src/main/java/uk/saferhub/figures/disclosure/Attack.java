package uk.saferhub.figures.disclosure;

import java.util.BitSet;
import java.util.List;
import uk.saferhub.figures.disclosure.Suppression.Sum;

/**
 * What a stranger can work out of a table with hidden cells: by elimination and by bounds, which are quick and find most, and then
 * by the least and the most that a cell can be in any table that agrees with what is printed, which finds the rest.
 */
final class Attack {

    private static final double NOTHING = 1e-9;

    private final long[] cells;
    private final List<Sum> sums;
    private final BitSet hidden;
    private final long least;

    Attack(long[] cells, List<Sum> sums, BitSet hidden, boolean noughtsHidden) {
        this.cells = cells;
        this.sums = sums;
        this.hidden = hidden;
        // What is hidden may be nought where noughts are, or where the caller hid one for another reason.
        this.least = noughtsHidden || hidden.stream().anyMatch(cell -> cells[cell] == 0) ? 0 : 1;
    }

    /** The hidden cells that have one possible value only: all of those asked about, and of the others what is quickly seen. */
    BitSet known(BitSet asked) {
        BitSet known = byElimination();
        known.or(byBounds());
        if (!known.intersects(asked)) byExtremes(asked, known);
        return known;
    }

    private void byExtremes(BitSet asked, BitSet known) {
        var extremes = new Extremes(cells, sums, hidden, least).seeing(cells);
        try {
            asked.stream()
                    .filter(hidden::get)
                    .filter(cell -> extremes.isKnown(cell))
                    .forEach(known::set);
        } catch (Contradiction doesNotFoot) {
            return; // of totals that are not those of their parts nothing follows
        }
    }

    private BitSet byElimination() {
        int[] unknowns = hidden.stream().toArray();
        double[][] rows = new double[sums.size()][unknowns.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < unknowns.length; c++) {
                rows[r][c] = coefficient(sums.get(r), unknowns[c]);
            }
        }
        reduce(rows, unknowns.length);
        BitSet known = new BitSet();
        for (double[] row : rows) {
            int only = only(row);
            if (only >= 0) {
                known.set(unknowns[only]);
            }
        }
        return known;
    }

    private static double coefficient(Sum sum, int cell) {
        return sum.total() == cell ? -1 : sum.parts().contains(cell) ? 1 : 0;
    }

    private static void reduce(double[][] rows, int columns) {
        int pivotRow = 0;
        for (int column = 0; column < columns && pivotRow < rows.length; column++) {
            int pivot = pivotRow;
            for (int r = pivotRow; r < rows.length; r++) {
                pivot = Math.abs(rows[r][column]) > Math.abs(rows[pivot][column]) ? r : pivot;
            }
            if (Math.abs(rows[pivot][column]) < NOTHING) {
                continue;
            }
            double[] swap = rows[pivot];
            rows[pivot] = rows[pivotRow];
            rows[pivotRow] = swap;
            eliminate(rows, pivotRow, column);
            pivotRow++;
        }
    }

    private static void eliminate(double[][] rows, int pivotRow, int column) {
        double by = rows[pivotRow][column];
        for (int c = 0; c < rows[pivotRow].length; c++) {
            rows[pivotRow][c] /= by;
        }
        for (int r = 0; r < rows.length; r++) {
            double times = rows[r][column];
            if (r == pivotRow || Math.abs(times) < NOTHING) {
                continue;
            }
            for (int c = 0; c < rows[r].length; c++) {
                rows[r][c] -= times * rows[pivotRow][c];
            }
        }
    }

    private static int only(double[] row) {
        int only = -1;
        for (int c = 0; c < row.length; c++) {
            if (Math.abs(row[c]) > NOTHING) {
                if (only >= 0) {
                    return -1;
                }
                only = c;
            }
        }
        return only;
    }

    private BitSet byBounds() {
        long[] low = new long[cells.length];
        long[] high = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            low[i] = hidden.get(i) ? least : cells[i];
            high[i] = hidden.get(i) ? Integer.MAX_VALUE : cells[i];
        }
        boolean narrower = true;
        while (narrower) {
            narrower = false;
            for (Sum sum : sums) {
                narrower |= narrow(sum, low, high);
            }
        }
        BitSet known = new BitSet();
        hidden.stream().filter(i -> low[i] == high[i]).forEach(known::set);
        return known;
    }

    private static boolean narrow(Sum sum, long[] low, long[] high) {
        long lows = sum.parts().stream().mapToLong(i -> low[i]).sum();
        long highs = sum.parts().stream().mapToLong(i -> high[i]).sum();
        boolean narrower = raise(low, sum.total(), lows) | lower(high, sum.total(), highs);
        for (int part : sum.parts()) {
            narrower |= raise(low, part, low[sum.total()] - (highs - high[part]));
            narrower |= lower(high, part, high[sum.total()] - (lows - low[part]));
        }
        return narrower;
    }

    private static boolean raise(long[] low, int cell, long to) {
        boolean higher = to > low[cell];
        low[cell] = Math.max(low[cell], to);
        return higher;
    }

    private static boolean lower(long[] high, int cell, long to) {
        boolean lower = to < high[cell];
        high[cell] = Math.min(high[cell], to);
        return lower;
    }
}
