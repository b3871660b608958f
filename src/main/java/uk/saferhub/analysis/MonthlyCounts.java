package uk.saferhub.analysis;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.charts.LimitChart.Mark;

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
        // Of several forces together a month is known if it is of each.
        for (ForceMonth torn : Stream.concat(counted.incomplete().stream(), counted.missing().stream())
                .toList()) {
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

    /** Those of the breaks that part these months: after the first, and not after the last. */
    List<SeriesBreak> parting(List<SeriesBreak> breaks) {
        return breaks.stream()
                .filter(each -> {
                    int at = indexOf(YearMonth.from(each.on()));
                    return at > 0 && at < counts.length;
                })
                .toList();
    }

    /** The same for a chart of these months. */
    List<Mark> marks(List<SeriesBreak> breaks) {
        return parting(breaks).stream()
                .map(each -> new Mark(YearMonth.from(each.on()), each.what()))
                .toList();
    }

    /** A sentence that names the breaks in these months, or empty. @param not what is not done because of them */
    String broken(List<SeriesBreak> breaks, String not) {
        List<SeriesBreak> parting = parting(breaks);
        return parting.isEmpty()
                ? ""
                : "The series breaks in %s: numbers before and after cannot be compared, so %s. Choose months on one side of it."
                        .formatted(
                                parting.stream()
                                        .map(each -> Scope.words(YearMonth.from(each.on())) + " (" + each.what() + ")")
                                        .collect(Collectors.joining(" and in ")),
                                not);
    }

    int known() {
        return (int) Arrays.stream(counts).filter(Double::isFinite).count();
    }

    long total() {
        return Math.round(Arrays.stream(counts).filter(Double::isFinite).sum());
    }
}
