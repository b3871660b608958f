package uk.saferhub.analysis;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.saferhub.analysis.series.Season;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.LimitChart;

/** Which months of a year have more and which fewer, and the series without that. */
record Seasonality(Scope scope, MonthlyCounts months, Season season) {

    /** Why it cannot be told, or empty. @param breaks that are recorded of the series */
    static String hindrance(MonthlyCounts months, List<SeriesBreak> breaks) {
        if (months.counts().length < Season.LEAST)
            return "A season needs %d months; these are %d.".formatted(Season.LEAST, months.counts().length);
        if (Arrays.stream(months.counts()).anyMatch(Double::isNaN))
            return "A month without data, or with incomplete data, lies in the period, so no season is told.";
        return months.broken(breaks, "no season is told");
    }

    static Seasonality of(Scope scope, MonthlyCounts months) {
        return new Seasonality(scope, months, Season.of(months.counts()));
    }

    List<String> findings() {
        if (!season.tells())
            return List.of(
                    "No season beyond chance: months of the year differ by no more than months do (p %.2f). Do not speak of a seasonal rise, and compare with the month before as well as with the year before."
                            .formatted(season.p()));
        List<Month> most = byAdding();
        return List.of(
                "Months of the year differ beyond chance (p %s). Most in %s (%s), fewest in %s (%s) than the year’s mean."
                        .formatted(
                                season.p() < 0.001 ? "below 0.001" : "%.3f".formatted(season.p()),
                                name(most.getFirst()),
                                signed(adds(most.getFirst())),
                                name(most.getLast()),
                                signed(adds(most.getLast()))));
    }

    String method() {
        return "The series is taken apart into trend, season and the rest (STL, Cleveland and others 1990; the season is the same every year). Whether there is a season is asked of what the trend leaves, by ranks (Kruskal and Wallis, H %.1f). An average year is the mean of these months with the season added."
                .formatted(season.h());
    }

    /** Twelve months of an average year. */
    BarChart chart() {
        return new BarChart(
                "season",
                "An average year: " + scope.words(),
                Arrays.stream(Month.values())
                        .map(month -> new BarChart.Bar(name(month), Math.max(0, Math.round(typical(month)))))
                        .toList());
    }

    Table table() {
        return new Table(
                "An average year, " + scope.words(),
                List.of("Month", "In an average year", "More or fewer than the mean"),
                Arrays.stream(Month.values())
                        .map(month -> List.of(
                                name(month),
                                "%,d".formatted(Math.max(0, Math.round(typical(month)))),
                                signed(adds(month))))
                        .toList());
    }

    LimitChart adjusted(List<LimitChart.Mark> marks) {
        List<LimitChart.Point> points = new ArrayList<>();
        double[] adjusted = season.adjusted();
        for (int i = 0; i < adjusted.length; i++) {
            points.add(new LimitChart.Point(
                    months.month(i),
                    Math.max(0, adjusted[i]),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    LimitChart.Kind.USUAL));
        }
        return new LimitChart("adjusted", "Without the season: " + scope.words(), points, marks);
    }

    Table adjustedTable() {
        List<List<String>> rows = new ArrayList<>();
        double[] adjusted = season.adjusted();
        for (int i = 0; i < adjusted.length; i++) {
            rows.add(List.of(
                    Scope.words(months.month(i)),
                    Trend.number(months.counts()[i]),
                    signed(season.parts().seasonal()[i]),
                    Trend.oneDecimal(Math.max(0, adjusted[i])),
                    Trend.oneDecimal(season.parts().trend()[i])));
        }
        return new Table(
                "Without the season, " + scope.words(),
                List.of("Month", "Count", "Season", "Without the season", "Trend"),
                rows);
    }

    private List<Month> byAdding() {
        return Arrays.stream(Month.values())
                .sorted(java.util.Comparator.comparingDouble((Month month) -> -adds(month)))
                .toList();
    }

    private double typical(Month month) {
        return Arrays.stream(months.counts()).average().orElse(0) + adds(month);
    }

    private double adds(Month month) {
        return season.adds(month.getValue(), months.from());
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String signed(double value) {
        return "%+,.1f".formatted(value).replace('-', '−');
    }
}
