package uk.saferhub.figures.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import uk.saferhub.figures.disclosure.Suppression.Sum;

/**
 * The least and the most that a hidden cell can be, given every printed one. In a table of two dimensions with its totals the ends
 * are whole numbers that some table has; elsewhere the true range is this one or narrower.
 */
final class Extremes {

    private static final double CLOSE = 1e-6;
    private static final long WORDS = 1L << 40;
    private static final MaxIter ENOUGH = new MaxIter(20_000);

    private final int[] unknowns;
    private final long least;
    private final List<LinearConstraint> constraints = new ArrayList<>();

    /** The smallest and the largest value of each cell in the tables found so far. */
    private final double[] fewest;

    private final double[] most;

    Extremes(long[] cells, List<Sum> sums, BitSet hidden, long least) {
        this.unknowns = hidden.stream().toArray();
        this.least = least;
        this.fewest = new double[unknowns.length];
        this.most = new double[unknowns.length];
        Arrays.fill(fewest, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (Sum sum : sums) {
            if (!counted(sum, cells)) continue;
            double[] row = new double[unknowns.length];
            double known = hidden.get(sum.total()) ? 0 : cells[sum.total()];
            for (int part : sum.parts()) known -= hidden.get(part) ? 0 : cells[part];
            for (int i = 0; i < unknowns.length; i++)
                row[i] = sum.total() == unknowns[i] ? -1 : sum.parts().contains(unknowns[i]) ? 1 : 0;
            // The unknowns are what each cell has above the least that it can be, so that none is below nought.
            double above = known - least * Arrays.stream(row).sum();
            if (IntStream.range(0, row.length).anyMatch(i -> row[i] != 0))
                constraints.add(new LinearConstraint(row, Relationship.EQ, above));
        }
    }

    /** Not where words stand in place of a number, which the caller says by one that is no count. */
    private static boolean counted(Sum sum, long[] cells) {
        return cells[sum.total()] < WORDS && sum.parts().stream().allMatch(part -> cells[part] < WORDS);
    }

    /** @throws Contradiction where no table of counts agrees with what is printed */
    Range of(int cell) {
        double[] itself = new double[unknowns.length];
        itself[Arrays.binarySearch(unknowns, cell)] = 1;
        return new Range((long) Math.ceil(end(itself, GoalType.MINIMIZE) - CLOSE), (long)
                Math.floor(end(itself, GoalType.MAXIMIZE) + CLOSE));
    }

    /** A table that agrees with what is printed, such as the true one: where others differ from it, a cell is open. */
    Extremes seeing(long[] cells) {
        for (int i = 0; i < unknowns.length; i++) see(i, cells[unknowns[i]]);
        return this;
    }

    /**
     * Whether the cell has one possible value only. Each table that is found on the way opens others, too, so that far fewer are looked
     * for than there are cells.
     *
     * @throws Contradiction as {@link #of}
     */
    boolean isKnown(int cell) {
        int at = Arrays.binarySearch(unknowns, cell);
        boolean bound =
                constraints.stream().anyMatch(sum -> sum.getCoefficients().getEntry(at) != 0);
        if (!bound || isOpen(at)) return false;
        double[] itself = new double[unknowns.length];
        itself[at] = 1;
        double low = end(itself, GoalType.MINIMIZE);
        if (isOpen(at)) return false;
        double high = end(itself, GoalType.MAXIMIZE);
        return !isOpen(at) && high - low < 1 - CLOSE;
    }

    private boolean isOpen(int at) {
        return Math.floor(most[at] + CLOSE) > Math.ceil(fewest[at] - CLOSE);
    }

    private void see(int at, double value) {
        fewest[at] = Math.min(fewest[at], value);
        most[at] = Math.max(most[at], value);
    }

    private double end(double[] itself, GoalType goal) {
        try {
            double[] found = new SimplexSolver()
                    .optimize(
                            ENOUGH,
                            new LinearObjectiveFunction(itself, 0),
                            new LinearConstraintSet(constraints),
                            new NonNegativeConstraint(true),
                            goal)
                    .getPoint();
            double value = 0;
            for (int i = 0; i < found.length; i++) {
                see(i, found[i] + least);
                value += itself[i] * (found[i] + least);
            }
            return value;
        } catch (UnboundedSolutionException noEnd) {
            return goal == GoalType.MINIMIZE ? 0 : Range.NO_END;
        } catch (NoFeasibleSolutionException none) {
            throw new Contradiction();
        } catch (MathIllegalStateException notFound) {
            // Without an answer a cell counts as known, so that another is hidden: too much is held back and never too
            // little.
            return 0;
        }
    }
}
