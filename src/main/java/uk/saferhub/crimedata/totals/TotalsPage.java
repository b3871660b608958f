package uk.saferhub.crimedata.totals;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.saferhub.crimedata.catalogue.BreakMarks;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.Svg;

/**
 * The totals of one data set, as series.
 *
 * @param more whether there are more totals than are shown
 * @param wrong why a file was refused, line by line
 * @param tried what a file would bring; empty where none was tried
 */
record TotalsPage(
        Frame frame,
        Fields fields,
        DataSet set,
        List<Series> series,
        boolean more,
        List<String> wrong,
        String tried,
        boolean mayChange) {

    /** One measure in one area. @param breaks those that touch its measure */
    record Series(int number, String title, List<Row> rows, List<SeriesBreak> breaks) {

        Svg chart() {
            return new BarChart(
                            "totals-" + number,
                            title,
                            rows.stream()
                                    .map(row -> new BarChart.Bar(row.period(), row.rounded()))
                                    .toList(),
                            BreakMarks.of(breaks, rows.stream().map(Row::of).toList(), 0))
                    .svg();
        }
    }

    /** One period. @param note where the series breaks in it */
    record Row(Period of, String value, long rounded, String note) {

        String period() {
            return of.inWords();
        }
    }

    private static final int SHOWN = 24;

    /** Each measure and area, its newest periods. @param breaks of the data set, by the measures that they name */
    static List<Series> series(List<Total> totals, List<SeriesBreak> breaks) {
        Map<String, List<Total>> parted = new LinkedHashMap<>();
        totals.forEach(total -> parted.computeIfAbsent(
                        total.measure() + (total.area().isEmpty() ? "" : ", " + total.area()),
                        none -> new ArrayList<>())
                .add(total));
        List<Series> all = new ArrayList<>();
        parted.forEach((title, some) -> {
            List<Total> shown = some.subList(Math.max(0, some.size() - SHOWN), some.size());
            List<SeriesBreak> own = breaks.stream()
                    .filter(each -> each.scope().types().isEmpty()
                            || each.scope().types().contains(some.getFirst().measure()))
                    .toList();
            all.add(new Series(
                    all.size() + 1,
                    title,
                    shown.stream().map(total -> row(total, own)).toList(),
                    own));
        });
        return all;
    }

    private static Row row(Total total, List<SeriesBreak> breaks) {
        String note = breaks.stream()
                .filter(each -> total.period().contains(each.on()))
                .map(SeriesBreak::what)
                .collect(java.util.stream.Collectors.joining("; "));
        String value = total.value().stripTrailingZeros().scale() > 0
                ? total.value().stripTrailingZeros().toPlainString()
                : "%,d".formatted(total.value().toBigInteger());
        long rounded =
                Math.max(0, total.value().setScale(0, RoundingMode.HALF_UP).longValue());
        return new Row(total.period(), value, rounded, note.isEmpty() ? "" : "Breaks: " + note);
    }
}
