package uk.saferhub.figures.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.figures.disclosure.Suppression.Sum;

/**
 * A table tried before it goes out, as somebody would who wants to find a person in it: what is small, what all of a group share, what
 * is held back and can be worked out all the same, and what it tells beside the table that went out before.
 *
 * @param findings a sentence each; empty where it may go out as far as numbers can say
 * @param safe the same table with so much held back that it may; null where numbers were missing, so that nobody can tell
 */
public record TableCheck(List<String> findings, @Nullable PrintedTable safe) {

    /**
     * @param before the table of the same rows and columns that went out before, or null
     * @param threshold the smallest number above nought that may be printed; of sealed panels nought tells as much, as in reports
     * @param step what the safe table is rounded to; 1 for none
     */
    public static TableCheck of(PrintedTable table, @Nullable PrintedTable before, int threshold, int step) {
        var findings = new ArrayList<String>();
        List<Sum> sums = table.sums();
        boolean sealed = threshold >= Disclosure.SEALED.threshold();
        BitSet telling = small(table, threshold, sealed, findings);
        telling.or(alike(table, sums, findings));
        boolean foots = foots(table, sums, findings);
        if (foots) findings.addAll(workedOut(table, sums, threshold, !sealed && printsNought(table) ? 1 : 0));
        if (before != null) telling.or(beside(table, before, threshold, findings));
        return new TableCheck(findings, foots ? safe(table, sums, telling, sealed, step) : null);
    }

    private static BitSet small(PrintedTable table, int threshold, boolean sealed, List<String> findings) {
        var small = new BitSet();
        for (int i = 0; i < table.size(); i++) {
            Long count = table.cell(i);
            if (count == null || count == 0 && !sealed || count >= threshold) continue;
            small.set(i);
            findings.add("%s: %,d is below %d.".formatted(table.name(i), count, threshold));
        }
        return small;
    }

    private static BitSet alike(PrintedTable table, List<Sum> sums, List<String> findings) {
        var alike = new BitSet();
        for (Sum sum : sums) {
            Long total = table.cell(sum.total());
            if (total == null || total == 0) continue;
            for (int part : sum.parts()) {
                if (!total.equals(table.cell(part))) continue;
                sum.parts().forEach(alike::set);
                findings.add("%s: it is all %,d of the group, which tells it of each of them."
                        .formatted(table.name(part), total));
            }
        }
        return alike;
    }

    private static boolean foots(PrintedTable table, List<Sum> sums, List<String> findings) {
        boolean foots = true;
        for (Sum sum : sums) {
            Long total = table.cell(sum.total());
            List<Long> parts = sum.parts().stream()
                    .map(table::cell)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            long added = parts.stream().mapToLong(Long::longValue).sum();
            boolean whole = parts.size() == sum.parts().size();
            if (total == null || (whole ? added == total : added <= total)) continue;
            foots = false;
            findings.add("%s: the total says %,d, and its parts come to %,d."
                    .formatted(table.name(sum.total()), total, added));
        }
        return foots;
    }

    /** @param least what is held back is at least that: one for whoever reads beside it that noughts are printed */
    private static List<String> workedOut(PrintedTable table, List<Sum> sums, int threshold, long least) {
        var findings = new ArrayList<String>();
        var hidden = new BitSet();
        for (int i = 0; i < table.size(); i++) hidden.set(i, table.cell(i) == null);
        var extremes = new Extremes(table.flat(), sums, hidden, least);
        try {
            hidden.stream().forEach(cell -> {
                if (!extremes.isKnown(cell)) return;
                Range range = extremes.of(cell);
                // A large one was held back for the sake of others, and tells of nobody.
                if (range.isOne() && range.least() < threshold)
                    findings.add("%s is held back, and can only be %,d.".formatted(table.name(cell), range.least()));
            });
        } catch (Contradiction none) {
            // Then a nought is held back among them, though others are printed.
            return least > 0 ? workedOut(table, sums, threshold, 0) : List.of("No counts have these totals.");
        }
        return findings;
    }

    private static boolean printsNought(PrintedTable table) {
        return IntStream.range(0, table.size()).anyMatch(i -> Long.valueOf(0).equals(table.cell(i)));
    }

    private static BitSet beside(PrintedTable table, PrintedTable before, int threshold, List<String> findings) {
        var telling = new BitSet();
        for (int i = 0; i < table.size(); i++) {
            int there = place(table, i, before);
            Long then = there < 0 ? null : before.cell(there);
            Long now = table.cell(i);
            if (then == null) continue;
            if (now == null)
                findings.add("%s is held back, and was printed before as %,d.".formatted(table.name(i), then));
            else if (Differencing.isolates(now, then, threshold)) {
                telling.set(i);
                findings.add("%s: %,d now and %,d before. Whoever has both knows that it changed by %,d."
                        .formatted(table.name(i), now, then, Math.abs(now - then)));
            }
        }
        return telling;
    }

    private static int place(PrintedTable table, int cell, PrintedTable before) {
        int wide = table.columns().size();
        int row = before.rows().indexOf(table.rows().get(cell / wide));
        int column = before.columns().indexOf(table.columns().get(cell % wide));
        return row < 0 || column < 0 ? -1 : row * before.columns().size() + column;
    }

    private static @Nullable PrintedTable safe(
            PrintedTable table, List<Sum> sums, BitSet telling, boolean sealed, int step) {
        if (IntStream.range(0, table.size()).anyMatch(i -> table.cell(i) == null)) return null;
        BitSet hidden = Suppression.of(table.flat(), sums, telling, sealed);
        var shown = new ArrayList<@Nullable Long>();
        for (int i = 0; i < table.size(); i++) {
            Long count = table.cell(i);
            shown.add(count == null || hidden.get(i) ? null : Long.valueOf((count + step / 2) / step * step));
        }
        return table.with(shown);
    }
}
