package uk.saferhub.cases.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.web.charts.Svg;
import uk.saferhub.web.charts.TrendChart;

/** A case's scores over its life, with the bands behind them where the hub has a matrix. */
final class ScoreTrend {

    private ScoreTrend() {}

    /** Null while nothing was scored: a case that nobody scored has no score of nought. */
    static @Nullable Svg of(List<ReviewRows.Row> newestFirst, @Nullable Matrix matrix) {
        List<TrendChart.Point> points = newestFirst.reversed().stream()
                .filter(row -> row.entry().score() != null)
                .map(row ->
                        new TrendChart.Point(row.entry().heldOn(), row.entry().score()))
                .toList();
        if (points.isEmpty()) return null;
        List<TrendChart.Line> lines = matrix == null
                ? List.of()
                : matrix.bands().stream()
                        .filter(band -> band.from() > matrix.least())
                        .map(band -> new TrendChart.Line(band.from(), band.label() + " from " + band.from()))
                        .toList();
        int most = matrix == null ? 0 : matrix.most();
        return new TrendChart("score-trend", "Score of the case", points, lines, most).svg();
    }
}
