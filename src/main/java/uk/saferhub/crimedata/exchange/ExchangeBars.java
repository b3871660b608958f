package uk.saferhub.crimedata.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.saferhub.crimedata.catalogue.BreakMarks;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.Svg;

/**
 * What agencies exchanged as bars: of each set its quarters one after the other, with a line across where its way of counting
 * changed between them (PRF-08).
 *
 * @param breaks of each set, in order
 */
record ExchangeBars(TotalsTable shown, Map<UUID, List<SeriesBreak>> breaks) {

    /** Sets of which something was taken in for the quarter that was chosen. */
    List<TotalsTable.Row> drawn() {
        return shown.sets().stream()
                .filter(row -> row.counts().getFirst() != null)
                .toList();
    }

    Svg chart() {
        return bars().svg();
    }

    BarChart bars() {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<BarChart.Mark> marks = new ArrayList<>();
        for (TotalsTable.Row row : drawn()) {
            int above = bars.size();
            List<Period> periods = new ArrayList<>();
            for (int i = shown.quarters().size() - 1; i >= 0; i--) {
                Long count = row.counts().get(i);
                if (count == null) continue;
                Quarter quarter = shown.quarters().get(i);
                periods.add(quarter.period());
                bars.add(new BarChart.Bar(quarter.brief() + ", " + row.agency() + ": " + row.family(), count));
            }
            marks.addAll(BreakMarks.of(breaks.getOrDefault(row.setId(), List.of()), periods, above));
        }
        return new BarChart(
                "exchanged",
                "Totals that were exchanged, " + shown.quarters().getFirst().words() + " and before",
                bars,
                marks);
    }

    /** The breaks that lie between the quarters that are shown, each with whose it is, in sentences. */
    List<String> caveats() {
        Quarter last = shown.quarters().getFirst();
        Quarter first = shown.quarters().getLast();
        return shown.sets().stream()
                .flatMap(row -> breaks.getOrDefault(row.setId(), List.of()).stream()
                        .filter(each ->
                                each.on().isAfter(first.from()) && !each.on().isAfter(last.to()))
                        .map(each -> row.agency() + ", " + row.family() + ": " + each.sentence()))
                .toList();
    }
}
