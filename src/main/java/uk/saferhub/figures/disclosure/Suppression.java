package uk.saferhub.figures.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * Hides the small counts of a set of published sums, and as many others as it takes that nobody can work them out.
 *
 * <p>Cells are whole counts, none negative. Each {@link Sum} says that one cell is the total of others. A hidden cell
 * is safe when more than one value is possible for it in a table that agrees with everything printed (a hidden cell is at
 * least 1 where noughts are printed). Source: quality B5.4, ONS guidance on tables of counts.
 */
public final class Suppression {

    /**
     * @param total index of the cell that is the total
     * @param parts indexes of the cells that make it
     */
    public record Sum(int total, List<Integer> parts) {}

    private final long[] cells;
    private final List<Sum> sums;
    private final BitSet small = new BitSet();
    private final BitSet hidden = new BitSet();
    private final boolean noughtIsSmall;

    private Suppression(long[] cells, List<Sum> sums, BitSet small, boolean noughtIsSmall) {
        this.cells = cells;
        this.sums = sums;
        this.noughtIsSmall = noughtIsSmall;
        this.small.or(small);
        hidden.or(small);
    }

    /**
     * Which cells may not be printed.
     *
     * @param noughtIsSmall whether none at all is as telling as one: so for sealed panels
     */
    public static BitSet of(long[] cells, List<Sum> sums, int threshold, boolean noughtIsSmall) {
        BitSet small = new BitSet();
        for (int i = 0; i < cells.length; i++) {
            small.set(i, cells[i] < threshold && (cells[i] > 0 || noughtIsSmall));
        }
        return of(cells, sums, small, noughtIsSmall);
    }

    /** As above, where the caller says which cells tell too much, whatever their size. */
    public static BitSet of(long[] cells, List<Sum> sums, BitSet small, boolean noughtIsSmall) {
        Suppression suppression = new Suppression(cells, sums, small, noughtIsSmall);
        while (suppression.hideOneMore()) {
            // each turn hides one cell, so it ends when there is nothing left to hide
        }
        return suppression.hidden;
    }

    private boolean hideOneMore() {
        BitSet known = new Attack(cells, sums, hidden, noughtIsSmall).known(small);
        if (!known.intersects(small)) {
            return false;
        }
        int next = complement(known);
        if (next < 0) {
            return false;
        }
        hidden.set(next);
        return true;
    }

    /** The smallest printed part beside a cell that was worked out, then beside any hidden cell; totals come last. */
    private int complement(BitSet known) {
        for (BitSet beside : List.of(known, hidden)) {
            for (boolean totals : new boolean[] {false, true}) {
                int best = best(beside, totals);
                if (best >= 0) {
                    return best;
                }
            }
        }
        return -1;
    }

    private int best(BitSet known, boolean totals) {
        int best = -1;
        for (Sum sum : sums) {
            boolean touches = known.get(sum.total()) || sum.parts().stream().anyMatch(known::get);
            if (!touches) {
                continue;
            }
            for (int cell : totals ? List.of(sum.total()) : sum.parts()) {
                boolean may = !hidden.get(cell) && (cells[cell] > 0 || noughtIsSmall);
                if (may && (best < 0 || cells[cell] < cells[best])) {
                    best = cell;
                }
            }
        }
        return best;
    }
}
