package uk.saferhub.cases.demand;

import java.util.List;
import java.util.Locale;

/**
 * Demand in equal windows before and after the opening of cases (PRF-12).
 *
 * @param cases how many cases, each with a whole window behind it
 * @param before incidents in their windows before, and {@code after}
 */
record Demand(int days, int cases, int before, int after, List<Alike> each) {

    /** Below this the interval of a cohort says next to nothing. */
    private static final int FEW = 10;

    static Demand of(int days, List<Alike> each) {
        return new Demand(
                days,
                each.stream().mapToInt(Alike::cases).sum(),
                each.stream().mapToInt(one -> one.before() * one.cases()).sum(),
                each.stream().mapToInt(one -> one.after() * one.cases()).sum(),
                each);
    }

    /** What came of it, in a sentence with its interval; never a change without the size that it rests on. */
    String inWords() {
        String counts = "%d %s in the %d days before, %d in the %d days after"
                .formatted(before, before == 1 ? "incident" : "incidents", days, after, days);
        if (cases == 0) return "No case has a whole window of " + days + " days behind it yet.";
        if (before == 0) return counts + ". There is nothing to compare with: no incident came before.";
        Interval interval = cases == 1 ? Interval.ofCounts(before, after) : Interval.ofCohort(each);
        String size = cases == 1 ? "One case" : cases + " cases";
        String change = "%s: %s. That is %s; 95%% interval from %s to %s."
                .formatted(
                        size,
                        counts,
                        percent((double) after / before),
                        percent(interval.low()),
                        percent(interval.high()));
        boolean chance = interval.low() <= 1 && interval.high() >= 1;
        return change + (chance ? " The interval includes no change at all: this may be chance." : "");
    }

    boolean isSmall() {
        return cases < FEW;
    }

    private static String percent(double ratio) {
        if (Double.isInfinite(ratio)) return "no upper end";
        long change = Math.round((ratio - 1) * 100);
        if (change == 0) return "no change";
        return String.format(Locale.UK, "%d%% %s", Math.abs(change), change < 0 ? "fewer" : "more");
    }
}
