package uk.saferhub.analysis;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who lived in the whole of a scope in each of its months: people of the month's year, or of the nearest year that is held.
 *
 * @param residents one for each month
 * @param words which years' people they are, in a sentence
 * @param why there are none, in a sentence; else empty
 */
record Exposure(double[] residents, String words, String why) {

    static Exposure of(Bases bases, Scope scope, MonthlyCounts months) {
        Map<Integer, Bases.Base> byYear = new TreeMap<>();
        for (int i = 0; i < months.counts().length; i++) {
            byYear.computeIfAbsent(months.month(i).getYear(), year -> bases.nearest(scope, year));
        }
        String why = byYear.values().stream()
                .filter(base -> base.people() == null)
                .map(Bases.Base::how)
                .findFirst()
                .orElse("");
        if (!why.isEmpty()) return new Exposure(new double[0], "", why);
        double[] residents = IntStream.range(0, months.counts().length)
                .mapToDouble(i -> people(byYear.get(months.month(i).getYear())))
                .toArray();
        return new Exposure(residents, words(byYear), "");
    }

    private static double people(Bases.Base base) {
        return base.people() == null ? Double.NaN : base.people();
    }

    private static String words(Map<Integer, Bases.Base> byYear) {
        String how =
                byYear.values().stream().map(Bases.Base::how).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining("; "));
        String other = byYear.entrySet().stream()
                .filter(each -> each.getKey() != each.getValue().year())
                .map(each ->
                        each.getKey() + " by the people of " + each.getValue().year())
                .collect(Collectors.joining(", "));
        return "Crimes for each 100,000 residents, a month. " + how + "."
                + (other.isEmpty() ? "" : " Of other years none is held: " + other + ".");
    }
}
