package uk.saferhub.analysis;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.ForceMonth;

/**
 * Counts of every month of a period.
 *
 * @param from the first month
 * @param counts NaN for a month without data, which is not nought, and for one that is incomplete, whose count is too low
 */
record MonthlyCounts(YearMonth from, double[] counts) {

    /** @param counted by month alone */
    static MonthlyCounts of(Counts counted, Scope scope) {
        double[] counts = new double[(int) scope.from().until(scope.to(), ChronoUnit.MONTHS) + 1];
        Arrays.fill(counts, Double.NaN);
        for (Counts.Row row : counted.rows()) {
            int at = (int) scope.from().until(YearMonth.parse(row.keys().getFirst()), ChronoUnit.MONTHS);
            if (at >= 0 && at < counts.length && row.count().isPresent()) {
                counts[at] = row.count().getAsLong();
            }
        }
        for (ForceMonth torn : counted.incomplete()) {
            int at = (int) scope.from().until(torn.month(), ChronoUnit.MONTHS);
            if (at >= 0 && at < counts.length) {
                counts[at] = Double.NaN;
            }
        }
        return new MonthlyCounts(scope.from(), counts);
    }

    YearMonth month(int at) {
        return from.plusMonths(at);
    }

    int indexOf(YearMonth month) {
        return (int) from.until(month, ChronoUnit.MONTHS);
    }

    int known() {
        return (int) Arrays.stream(counts).filter(Double::isFinite).count();
    }

    long total() {
        return Math.round(Arrays.stream(counts).filter(Double::isFinite).sum());
    }
}
