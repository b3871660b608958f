package uk.saferhub.crimedata.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.catalogue.ExchangeSet;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.exchange.ExchangeTotals.Total;

/**
 * The totals of some quarters by agency and category. A quarter of which an agency's file was taken in has a number in each
 * category, which may be nought; one of which none was has no number.
 */
record TotalsTable(List<Quarter> quarters, List<Row> rows) {

    /**
     * An agency's set, or one category of it.
     *
     * @param family which set of the regulations, in words
     * @param category null for all of them together
     * @param counts one for each quarter; null where nothing was taken in
     */
    record Row(
            UUID setId,
            String family,
            String agency,
            @Nullable String category,
            List<@Nullable Long> counts) {

        String of(int quarter) {
            Long count = counts.get(quarter);
            return count == null ? "Not delivered" : "%,d".formatted(count);
        }
    }

    /** @param quarters the newest first */
    static TotalsTable of(List<Quarter> quarters, List<Total> totals) {
        Map<UUID, List<Total>> sets = new LinkedHashMap<>();
        totals.forEach(total ->
                sets.computeIfAbsent(total.setId(), none -> new ArrayList<>()).add(total));
        List<Row> rows = new ArrayList<>();
        sets.values().forEach(set -> rows.addAll(rows(quarters, set)));
        return new TotalsTable(quarters, rows);
    }

    /** The sets alone, all categories together. */
    List<Row> sets() {
        return rows.stream().filter(row -> row.category() == null).toList();
    }

    private static List<Row> rows(List<Quarter> quarters, List<Total> set) {
        TreeSet<String> categories = new TreeSet<>();
        for (Total total : set) if (total.category() != null) categories.add(total.category());
        List<Row> rows = new ArrayList<>();
        rows.add(row(quarters, set, null));
        categories.forEach(category -> rows.add(row(quarters, set, category)));
        return rows;
    }

    private static Row row(List<Quarter> quarters, List<Total> set, @Nullable String category) {
        List<@Nullable Long> counts = new ArrayList<>();
        for (Quarter quarter : quarters) {
            List<Total> here = set.stream()
                    .filter(total -> quarter.from().equals(total.quarterFrom()))
                    .toList();
            counts.add(
                    here.isEmpty()
                            ? null
                            : Long.valueOf(here.stream()
                                    .filter(total -> category == null || category.equals(total.category()))
                                    .mapToLong(Total::incidents)
                                    .sum()));
        }
        Total first = set.getFirst();
        String family =
                ExchangeSet.named(first.exchangeSet()).map(ExchangeSet::words).orElse(first.exchangeSet());
        return new Row(first.setId(), family, first.supplier(), category, counts);
    }
}
