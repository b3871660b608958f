package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.saferhub.performance.Aim.Span;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.Svg;

/**
 * Every target of one span against its measure (PRF-06), with its own past beside it (PRF-07).
 *
 * @param last the last day that is measured
 */
record Scorecard(String partnership, Span span, LocalDate last, List<Line> lines) {

    /** How many stand where, the worst first. */
    Map<Standing, Long> tally() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Line::standing, () -> new java.util.EnumMap<>(Standing.class), Collectors.counting()));
    }

    /** How many measures stand where, as bars: those without a number apart. */
    Svg chart() {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Standing standing : Standing.values())
            bars.add(new BarChart.Bar(standing.words(), tally().getOrDefault(standing, 0L)));
        return new BarChart("scorecard", title(), bars).svg();
    }

    /** Which numbers cannot be compared with those beside them. */
    List<String> broken() {
        return lines.stream().flatMap(line -> line.broken().stream()).distinct().toList();
    }

    String title() {
        return "Scorecard, " + span.words() + " to " + uk.saferhub.web.Dates.day(last);
    }

    /** The same rows and columns as the page, to keep. */
    ListTable<Line> table() {
        return new ListTable<>(title(), "", COLUMNS, lines);
    }

    static final List<ListColumn<Line>> COLUMNS = List.of(
            ListColumn.of("Priority", Line::priority),
            ListColumn.of("Measure", Line::measure),
            ListColumn.of("Value", Line::value),
            ListColumn.of("The stretch before", Line::earlier),
            ListColumn.of("A year before", Line::lastYear),
            ListColumn.of("Baseline", line -> line.aim().baseline()),
            ListColumn.of("Target", line -> line.aim().inWords()),
            ListColumn.of("State", line -> line.standing().words()),
            ListColumn.of("Direction", line -> line.travel().words()));
}
