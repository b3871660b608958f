package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.SingularMatrixException;
import uk.saferhub.analysis.series.InterruptedSeries;
import uk.saferhub.analysis.series.InterruptedSeries.Ratio;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.charts.LimitChart;
import uk.saferhub.web.charts.LimitChart.Kind;
import uk.saferhub.web.charts.LimitChart.Mark;

/** Whether a series changed when something was done: the finding in sentences, the picture and the table. */
record BeforeAfter(Scope scope, MonthlyCounts months, YearMonth done, InterruptedSeries found) {

    /** Why it cannot be told, or empty. @param done the first month after @param breaks that are recorded of the series */
    static String hindrance(MonthlyCounts months, YearMonth done, List<SeriesBreak> breaks) {
        int at = months.indexOf(done);
        int after = months.counts().length - at;
        if (at < InterruptedSeries.LEAST_BEFORE || after < InterruptedSeries.LEAST_AFTER) {
            return "A before and after needs %d months before and %d after; there are %d and %d."
                    .formatted(InterruptedSeries.LEAST_BEFORE, InterruptedSeries.LEAST_AFTER, at, after);
        }
        boolean gap = Arrays.stream(months.counts()).anyMatch(Double::isNaN);
        if (gap) {
            return "A month without data, or with incomplete data, lies in the period, so before and after are not compared.";
        }
        String broken = months.broken(breaks, "before and after are not compared");
        if (!broken.isEmpty()) {
            return broken;
        }
        double before = Arrays.stream(months.counts(), 0, at).sum();
        double since =
                Arrays.stream(months.counts(), at, months.counts().length).sum();
        if (before == 0 || since == 0) {
            return "Nothing was counted before, or nothing after: that makes no ratio.";
        }
        return tells(months, at) ? "" : "Too many months are nought to allow for the season: that makes no ratio.";
    }

    /** Counts that are nearly all nought can be such that no regression fits them. */
    private static boolean tells(MonthlyCounts months, int at) {
        try {
            Ratio whole =
                    InterruptedSeries.of(months.counts(), months.from(), at).whole();
            return Double.isFinite(whole.lower()) && Double.isFinite(whole.upper());
        } catch (SingularMatrixException none) {
            return false;
        }
    }

    static BeforeAfter of(Scope scope, MonthlyCounts months, YearMonth done) {
        return new BeforeAfter(
                scope, months, done, InterruptedSeries.of(months.counts(), months.from(), months.indexOf(done)));
    }

    List<String> findings() {
        return List.of(sentence("Over the whole time since", found.whole()), sentence("Straight after", found.step()));
    }

    String method() {
        return ("Interrupted time series: a log-linear regression with a step and a change of slope, the season and the"
                        + " days of each month allowed for; the counts vary %.1f times as much as chance alone, and the"
                        + " interval is as wide as that asks for. It compares with what would have come had nothing been"
                        + " done and nothing else changed: it knows of no other scheme, and not of crime that moved"
                        + " elsewhere. Where a series wanders, one in seven comparisons of nothing with nothing clears"
                        + " the interval, so a finding close to its edge is none.")
                .formatted(found.dispersion());
    }

    /** @param marks what else lies in the months */
    LimitChart chart(List<Mark> marks) {
        List<LimitChart.Point> points = new ArrayList<>();
        for (int i = 0; i < months.counts().length; i++) {
            points.add(new LimitChart.Point(
                    months.month(i), months.counts()[i], found.without()[i], Double.NaN, Double.NaN, Kind.USUAL));
        }
        return new LimitChart(
                "change",
                "Before and after: " + scope.words(),
                points,
                Stream.concat(Stream.of(new Mark(done, "Done")), marks.stream()).toList());
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < months.counts().length; i++) {
            rows.add(List.of(
                    Scope.words(months.month(i)),
                    Trend.number(months.counts()[i]),
                    Trend.oneDecimal(found.fitted()[i]),
                    Trend.oneDecimal(found.without()[i])));
        }
        return new Table(
                "Before and after, " + scope.words(),
                List.of("Month", "Count", "By the regression", "Had nothing been done"),
                rows);
    }

    private static String sentence(String when, Ratio ratio) {
        String change = ratio.value() < 1 ? "fewer" : "more";
        return "%s: %.0f%% %s than was to be expected (95%% interval: %s to %s). %s"
                .formatted(
                        when,
                        100 * Math.abs(1 - ratio.value()),
                        change,
                        percent(ratio.lower()),
                        percent(ratio.upper()),
                        ratio.changed()
                                ? "No change at all lies outside the interval."
                                : "That may be chance: no change at all lies within the interval.");
    }

    private static String percent(double ratio) {
        return "%+.0f%%".formatted(100 * (ratio - 1)).replace('-', '−');
    }
}
