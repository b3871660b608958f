package uk.saferhub.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.saferhub.reports.disclosure.Suppression.Sum;
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
        List<long[]> found = new ArrayList<>();
        read(cells.clone(), hidden, 0, found);
        int small = 0;
        for (int i = 0; i < 16; i++) {
            if (cells[i] > 0 && cells[i] < 5) {
                int cell = i;
                small = 1;
                assertThat(hidden.get(i)).isTrue();
                assertThat(found.stream()
                                .map(reading -> reading[cell])
                                .distinct()
                                .count())
                        .as("readings of cell %d in %s, hidden %s", i, java.util.Arrays.toString(cells), hidden)
                        .isGreaterThan(1);
            }
        }
        return small;
    }

    /** Tries every value of 1 to 12 in the nine inner cells that are hidden, and keeps those that agree with print. */
    private static void read(long[] cells, BitSet hidden, int cell, List<long[]> found) {
        if (found.size() > 400) {
            return;
        }
        if (cell == 12) {
            if (agrees(cells, hidden)) {
                found.add(cells.clone());
            }
            return;
        }
        if (cell % 4 == 3) {
            long sum = cells[cell - 1] + cells[cell - 2] + cells[cell - 3];
            if (hidden.get(cell) || sum == cells[cell]) {
                long printed = cells[cell];
                cells[cell] = sum;
                read(cells, hidden, cell + 1, found);
                cells[cell] = printed;
            }
            return;
        }
        long printed = cells[cell];
        long most = hidden.get(cell) ? 12 : printed;
        for (long value = hidden.get(cell) ? 1 : printed; value <= most; value++) {
            cells[cell] = value;
            read(cells, hidden, cell + 1, found);
        }
        cells[cell] = printed;
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
