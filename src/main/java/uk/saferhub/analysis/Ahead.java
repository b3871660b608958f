package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.analysis.series.BackTest;
import uk.saferhub.analysis.series.Forecast;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.charts.LimitChart;
import uk.saferhub.web.charts.LimitChart.Kind;

/**
 * The next months of a series, by the method that would have done better in the past.
 *
 * @param tried each method with how it would have done, the better first
 */
record Ahead(Scope scope, MonthlyCounts months, Forecast forecast, List<BackTest> tried) {

    static final int MONTHS = 6;
    private static final double LEVEL = 0.8;
    private static final int SHOWN = 24;

    /** Why none can be made, or empty. @param breaks that are recorded of the series */
    static String hindrance(MonthlyCounts months, List<SeriesBreak> breaks) {
        boolean gap = Arrays.stream(months.counts()).anyMatch(Double::isNaN);
        return months.counts().length < BackTest.LEAST
                ? "A forecast that can be checked against the past needs %d months; these are %d."
                        .formatted(BackTest.LEAST, months.counts().length)
                : gap
                        ? "A month without data, or with incomplete data, lies in the period, so no forecast is made."
                        : months.broken(breaks, "no forecast is made");
    }

    static Ahead of(Scope scope, MonthlyCounts months) {
        List<BackTest> tried = BackTest.ranked(months.counts(), MONTHS, LEVEL);
        return new Ahead(scope, months, tried.getFirst().method().forecast(months.counts(), MONTHS, LEVEL), tried);
    }

    String method() {
        return "By %s. Each forecast was tried on months already known, with only what was known before them: %s. The limits should hold four in five."
                .formatted(
                        tried.getFirst().method().name(),
                        tried.stream()
                                .map(test ->
                                        "%s was off by %.1f a month in the mean, and its limits held %.0f in a hundred of %d"
                                                .formatted(
                                                        test.method().name(),
                                                        test.error(),
                                                        100 * test.held(),
                                                        test.forecasts()))
                                .collect(Collectors.joining("; ")));
    }

    /** @param marks what lies in the months; the chart shows the last of them */
    LimitChart chart(List<LimitChart.Mark> marks) {
        List<LimitChart.Point> points = new ArrayList<>();
        int n = months.counts().length;
        for (int i = Math.max(0, n - SHOWN); i < n; i++) {
            points.add(new LimitChart.Point(
                    months.month(i), months.counts()[i], Double.NaN, Double.NaN, Double.NaN, Kind.USUAL));
        }
        for (int h = 0; h < MONTHS; h++) {
            points.add(new LimitChart.Point(
                    months.month(n + h),
                    forecast.expected()[h],
                    Double.NaN,
                    forecast.lower()[h],
                    forecast.upper()[h],
                    Kind.FORETOLD));
        }
        YearMonth first = months.month(Math.max(0, n - SHOWN));
        return new LimitChart(
                "ahead",
                "Forecast: " + scope.words(),
                points,
                marks.stream().filter(mark -> mark.at().isAfter(first)).toList());
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int h = 0; h < MONTHS; h++) {
            rows.add(List.of(
                    Scope.words(months.month(months.counts().length + h)),
                    Trend.number(forecast.expected()[h]),
                    Trend.number(forecast.lower()[h]),
                    Trend.number(forecast.upper()[h])));
        }
        return new Table(
                "Forecast, " + scope.words(),
                List.of("Month", "Expected", "Lower limit (80%)", "Upper limit (80%)"),
                rows);
    }
}
