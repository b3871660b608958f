package uk.saferhub.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.saferhub.figures.disclosure.Suppression;
import uk.saferhub.figures.disclosure.Suppression.Sum;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Table;

/** PRV-05: a stranger with a pencil gets no small count back. */
class SuppressionTest {

    @Test
    void PRV_05_one_small_cell_takes_another_with_it() {
        long[] housing = {163, 17, 1, 181};
        BitSet hidden = Suppression.of(housing, List.of(new Sum(3, List.of(0, 1, 2))), 5, false);
        assertThat(hidden.stream().boxed()).containsExactly(1, 2);
    }

    @Test
    void PRV_05_two_ones_in_a_total_of_two_are_not_safe_together() {
        long[] cells = {1, 1, 40, 42};
        BitSet hidden = Suppression.of(cells, List.of(new Sum(3, List.of(0, 1, 2))), 5, false);
        assertThat(hidden.get(2) || hidden.get(3)).isTrue();
    }

    @Test
    void PRV_05_nothing_small_nothing_hidden() {
        assertThat(Suppression.of(new long[] {10, 20, 30}, List.of(new Sum(2, List.of(0, 1))), 5, false)
                        .isEmpty())
                .isTrue();
    }

    /** Every table with margins of four seeds; every possible reading of the hidden cells is counted, not sampled. */
    @Test
    void PRV_05_no_small_cell_of_any_table_has_one_reading_only() {
        Random random = new Random(20261122);
        int withSmall = 0;
        for (int turn = 0; turn < 80; turn++) {
            int[][] grid = IntStream.range(0, 3)
                    .mapToObj(r ->
                            IntStream.range(0, 3).map(c -> random.nextInt(9)).toArray())
                    .toArray(int[][]::new);
            withSmall += readings(grid);
        }
        assertThat(withSmall).isGreaterThan(60);
    }

    private static int readings(int[][] grid) {
        long[] cells = new long[16];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                cells[r * 4 + c] = grid[r][c];
                cells[r * 4 + 3] += grid[r][c];
                cells[12 + c] += grid[r][c];
                cells[15] += grid[r][c];
            }
        }
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sums.add(new Sum(i * 4 + 3, List.of(i * 4, i * 4 + 1, i * 4 + 2)));
            sums.add(new Sum(12 + i, List.of(i, 4 + i, 8 + i)));
        }
        BitSet hidden = Suppression.of(cells, sums, 5, false);
        BitSet open = new BitSet();
        read(cells.clone(), cells, hidden, 0, open);
        int small = 0;
        for (int i = 0; i < 16; i++) {
            if (cells[i] > 0 && cells[i] < 5) {
                small = 1;
                assertThat(hidden.get(i) && open.get(i))
                        .as("cell %d of %s, hidden %s", i, java.util.Arrays.toString(cells), hidden)
                        .isTrue();
            }
        }
        return small;
    }

    /** Tries every value of 1 to 9 in the hidden cells, and notes which cells differ in a reading that agrees with print. */
    private static void read(long[] guess, long[] printed, BitSet hidden, int cell, BitSet open) {
        if (IntStream.range(0, 16).noneMatch(i -> printed[i] > 0 && printed[i] < 5 && !open.get(i))) {
            return;
        }
        if (cell == 12) {
            long[] whole = guess.clone();
            if (agrees(whole, hidden)) {
                IntStream.range(0, 16).filter(i -> whole[i] != printed[i]).forEach(open::set);
            }
            return;
        }
        boolean total = cell % 4 == 3;
        long sum = total ? guess[cell - 1] + guess[cell - 2] + guess[cell - 3] : 0;
        if (total && !hidden.get(cell) && sum != printed[cell]) {
            return;
        }
        long least = total ? sum : hidden.get(cell) ? 1 : printed[cell];
        long most = total ? sum : hidden.get(cell) ? 9 : printed[cell];
        for (long value = least; value <= most; value++) {
            guess[cell] = value;
            read(guess, printed, hidden, cell + 1, open);
        }
        guess[cell] = printed[cell];
    }

    private static boolean agrees(long[] cells, BitSet hidden) {
        for (int c = 0; c < 4; c++) {
            long sum = cells[c] + cells[4 + c] + cells[8 + c];
            if (hidden.get(12 + c)) {
                cells[12 + c] = sum;
            } else if (sum != cells[12 + c]) {
                return false;
            }
        }
        return true;
    }

    @Test
    void PRV_05_a_table_hides_and_still_foots_for_whoever_may_see() {
        Table table = Table.footed(
                "housing",
                "Duty accepted",
                List.of("Sex", "Victims"),
                List.of(
                        List.of(Cell.of("Female"), Cell.of(163)),
                        List.of(Cell.of("Male"), Cell.of(17)),
                        List.of(Cell.of("Not known"), Cell.of(1))),
                Disclosure.PERSON);
        Table shown = SuppressedTable.of(table);
        assertThat(shown.rows().get(0).get(1).text()).isEqualTo("163");
        assertThat(shown.rows().get(1).get(1)).isEqualTo(Cell.heldBack());
        assertThat(shown.rows().get(2).get(1)).isEqualTo(Cell.heldBack());
        assertThat(shown.total().get(1).text()).isEqualTo("181");
    }
}
