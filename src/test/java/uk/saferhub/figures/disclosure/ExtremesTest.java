package uk.saferhub.figures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.saferhub.figures.disclosure.Suppression.Sum;

/** PRV-05: what a stranger can work out is found, all of it, and nothing that they cannot. */
class ExtremesTest {

    private static final int SIDE = 3;
    private static final int WIDE = SIDE + 1;

    /** Each possible table is counted, not sampled: inner cells of 0 to 6, with and without totals hidden. */
    @Test
    void PRV_05_the_least_and_the_most_of_each_hidden_cell_are_those_of_every_table_that_agrees() {
        Random random = new Random(6);
        for (int turn = 0; turn < 40; turn++) {
            long[] cells = table(random, 6);
            BitSet hidden = new BitSet();
            for (int i = 0; i < WIDE * WIDE; i++)
                if (random.nextInt(100) < (i % WIDE == SIDE || i / WIDE == SIDE ? 15 : 55)) hidden.set(i);
            Range[] counted = everyTable(cells, hidden);
            var extremes = new Extremes(cells, sums(), hidden, 0);
            hidden.stream()
                    .filter(i -> bounded(cells, hidden))
                    .forEach(i -> assertThat(extremes.of(i))
                            .as("cell %d of %s, hidden %s", i, Arrays.toString(cells), hidden)
                            .isEqualTo(counted[i]));
            var quick = new Extremes(cells, sums(), hidden, 0);
            hidden.stream()
                    .filter(i -> bounded(cells, hidden))
                    .forEach(i -> assertThat(quick.isKnown(i)).isEqualTo(counted[i].isOne()));
        }
    }

    /** Larger tables than can be counted out: whatever is small has a second value in some table that agrees. */
    @Test
    void PRV_05_no_small_cell_of_a_larger_table_is_worked_out() {
        Random random = new Random(2026);
        int rows = 6;
        int columns = 5;
        for (int turn = 0; turn < 12; turn++) {
            long[] cells = new long[(rows + 1) * (columns + 1)];
            List<Sum> sums = new ArrayList<>();
            for (int r = 0; r < rows; r++)
                for (int c = 0; c < columns; c++) {
                    long count = random.nextInt(14);
                    cells[r * (columns + 1) + c] = count;
                    cells[r * (columns + 1) + columns] += count;
                    cells[rows * (columns + 1) + c] += count;
                    cells[rows * (columns + 1) + columns] += count;
                }
            for (int r = 0; r <= rows; r++) {
                int first = r * (columns + 1);
                sums.add(new Sum(
                        first + columns,
                        IntStream.range(first, first + columns).boxed().toList()));
            }
            for (int c = 0; c <= columns; c++) {
                int at = c;
                sums.add(new Sum(
                        rows * (columns + 1) + c,
                        IntStream.range(0, rows)
                                .mapToObj(r -> r * (columns + 1) + at)
                                .toList()));
            }
            BitSet hidden = Suppression.of(cells, sums, 5, false);
            var extremes = new Extremes(cells, sums, hidden, 1);
            for (int i = 0; i < cells.length; i++)
                if (cells[i] > 0 && cells[i] < 5) {
                    assertThat(hidden.get(i)).isTrue();
                    assertThat(extremes.of(i).isOne()).isFalse();
                }
            assertThat(hidden.cardinality()).as("and not everything is hidden").isLessThan(cells.length);
        }
    }

    /** Whoever pastes the largest table with half of it held back has an answer in a second or two, and holds nobody up. */
    @Test
    void PRV_05_the_largest_table_that_may_be_tested_takes_seconds_at_most() throws PrintedTable.Unreadable {
        Random random = new Random(300);
        var table = new StringBuilder("Ward");
        for (int c = 0; c < 13; c++) table.append(",Kind ").append(c);
        table.append(",Total");
        long[] foot = new long[14];
        for (int r = 0; r < 18; r++) {
            long sum = 0;
            table.append("\nWard ").append(r);
            for (int c = 0; c < 13; c++) {
                long count = 5 + random.nextInt(30);
                sum += count;
                foot[c] += count;
                table.append(',').append(random.nextBoolean() ? "c" : String.valueOf(count));
            }
            foot[13] += sum;
            table.append(',').append(sum);
        }
        table.append("\nTotal");
        for (long each : foot) table.append(',').append(each);
        long began = System.nanoTime();
        assertThat(TableCheck.of(PrintedTable.read(table.toString()), null, 5, 1)
                        .findings())
                .isEmpty();
        assertThat((System.nanoTime() - began) / 1_000_000_000.0).isLessThan(10);
    }

    /** Without a printed total above it a cell has no end, and counting stops somewhere. */
    private static boolean bounded(long[] cells, BitSet hidden) {
        return IntStream.range(0, WIDE).noneMatch(i -> hidden.get(i * WIDE + SIDE) || hidden.get(SIDE * WIDE + i));
    }

    private static long[] table(Random random, int most) {
        long[] cells = new long[WIDE * WIDE];
        for (int r = 0; r < SIDE; r++)
            for (int c = 0; c < SIDE; c++) {
                long count = random.nextInt(most + 1);
                cells[r * WIDE + c] = count;
                cells[r * WIDE + SIDE] += count;
                cells[SIDE * WIDE + c] += count;
                cells[SIDE * WIDE + SIDE] += count;
            }
        return cells;
    }

    private static List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        for (int i = 0; i < WIDE; i++) {
            sums.add(new Sum(i * WIDE + SIDE, List.of(i * WIDE, i * WIDE + 1, i * WIDE + 2)));
            sums.add(new Sum(SIDE * WIDE + i, List.of(i, WIDE + i, 2 * WIDE + i)));
        }
        return sums;
    }

    private static Range[] everyTable(long[] printed, BitSet hidden) {
        long[] least = new long[printed.length];
        long[] most = new long[printed.length];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        if (bounded(printed, hidden)) fill(printed.clone(), printed, hidden, 0, least, most);
        return IntStream.range(0, printed.length)
                .mapToObj(i -> new Range(least[i], most[i]))
                .toArray(Range[]::new);
    }

    private static void fill(long[] guess, long[] printed, BitSet hidden, int cell, long[] least, long[] most) {
        if (cell == SIDE * WIDE) {
            for (int c = 0; c < SIDE; c++)
                if (guess[c] + guess[WIDE + c] + guess[2 * WIDE + c] != printed[SIDE * WIDE + c]) return;
            for (int i = 0; i < SIDE * WIDE; i++) {
                least[i] = Math.min(least[i], guess[i]);
                most[i] = Math.max(most[i], guess[i]);
            }
            return;
        }
        int column = cell % WIDE;
        if (column == SIDE) {
            if (guess[cell - 1] + guess[cell - 2] + guess[cell - 3] == printed[cell])
                fill(guess, printed, hidden, cell + 1, least, most);
            return;
        }
        long row = printed[cell - column + SIDE];
        for (long value = hidden.get(cell) ? 0 : printed[cell];
                value <= (hidden.get(cell) ? row : printed[cell]);
                value++) {
            guess[cell] = value;
            fill(guess, printed, hidden, cell + 1, least, most);
        }
        guess[cell] = printed[cell];
    }
}
