package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uk.saferhub.analysis.series.ControlChart;

/**
 * The stretches of a series between its breaks, each of which has limits of its own: of fewer than {@link ControlChart#SETTLED} known
 * months there are none, since limits of a handful of months flag what is nothing and miss what is something.
 *
 * @param from index of the first month of each
 * @param to index after the last month of each
 * @param known how many months of each are known
 */
record Stretches(YearMonth first, int[] from, int[] to, int[] known) {

    /** @param at the indexes at which the series breaks, in any order */
    static Stretches of(YearMonth first, ControlChart chart, int... at) {
        int length = chart.points().size();
        int[] from = IntStream.concat(IntStream.of(0), Arrays.stream(at).filter(index -> index > 0 && index < length))
                .sorted()
                .distinct()
                .toArray();
        int[] to = IntStream.range(0, from.length)
                .map(i -> i + 1 < from.length ? from[i + 1] : length)
                .toArray();
        int[] known = IntStream.range(0, from.length)
                .map(i -> (int) chart.points().subList(from[i], to[i]).stream()
                        .filter(point -> Double.isFinite(point.value()))
                        .count())
                .toArray();
        return new Stretches(first, from, to, known);
    }

    /** Whether the stretch that a month lies in has limits. */
    boolean settled(int month) {
        int i = 0;
        while (to[i] <= month) i++;
        return known[i] >= ControlChart.SETTLED;
    }

    boolean anySettled() {
        return Arrays.stream(known).anyMatch(many -> many >= ControlChart.SETTLED);
    }

    /** Which have no limits, a sentence each. */
    List<String> unsettled() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            if (known[i] >= ControlChart.SETTLED) continue;
            String where = from.length == 1 ? "" : " from %s to %s".formatted(words(from[i]), words(to[i] - 1));
            String many = known[i] == 0
                    ? "No month is"
                    : known[i] == 1 ? "Only 1 month is" : "Only %d months are".formatted(known[i]);
            sentences.add("%s known%s. Control limits need %d: no change is claimed from fewer."
                    .formatted(many, where, ControlChart.SETTLED));
        }
        return sentences;
    }

    private String words(int month) {
        return Scope.words(first.plusMonths(month));
    }
}
