package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.rates.Population;
import uk.saferhub.analysis.rates.Severity;
import uk.saferhub.analysis.rates.SeverityWeights;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.web.charts.PairChart;

/**
 * Count and harm side by side, by area and period.
 *
 * @param what the force, the kinds and the period
 * @param areas whose areas they are; null for a whole force
 * @param rows the heaviest area first, its periods in order
 */
record SeverityTable(
        String what, SeverityWeights weights, @Nullable Layer areas, List<Row> rows) {

    private static final int DRAWN = 15;
    private static final double THOUSAND = 1000;

    /** Crimes of one area in one period, by the keys of the weights. */
    record Cell(
            String area,
            String code,
            String period,
            Map<String, Long> crimes,
            @Nullable Population residents) {}

    /** What they weigh. */
    record Row(
            String area,
            String code,
            String period,
            @Nullable Population residents,
            Severity severity) {

        List<String> words() {
            long people = residents == null ? 0 : residents.people();
            return List.of(
                    area,
                    code,
                    period,
                    "%,d".formatted(severity.crimes()),
                    "%,.0f".formatted(severity.weight()),
                    severity.crimes() == 0 ? "" : "%,.1f".formatted(severity.weight() / severity.crimes()),
                    people == 0 ? "" : "%,d".formatted(people),
                    people == 0 ? "" : "%.1f".formatted(THOUSAND * severity.crimes() / people),
                    people == 0 ? "" : "%,.1f".formatted(THOUSAND * severity.score()),
                    people == 0 ? "" : "%.3f".formatted(severity.score()));
        }
    }

    static SeverityTable of(String what, SeverityWeights weights, @Nullable Layer areas, List<Cell> cells) {
        Map<String, Double> heavy = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (Cell cell : cells) {
            Severity severity = Severity.of(cell.crimes(), weights, cell.residents());
            rows.add(new Row(cell.area(), cell.code(), cell.period(), cell.residents(), severity));
            heavy.merge(cell.code(), severity.weight(), Double::sum);
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -heavy.get(row.code()))
                .thenComparing(Row::code)
                .thenComparing(Row::period));
        return new SeverityTable(what, weights, areas, rows);
    }

    Optional<Layer> layer() {
        return Optional.ofNullable(areas);
    }

    /** Whether the scores only show direction. */
    boolean indicative() {
        return rows.stream().anyMatch(row -> row.severity().indicative());
    }

    /** What could not be weighed and is in no score, the most first; or empty. */
    String unweighed() {
        Map<String, Long> unknown = new TreeMap<>();
        rows.forEach(row -> row.severity().unknown().forEach((kind, count) -> unknown.merge(kind, count, Long::sum)));
        if (unknown.isEmpty()) return "";
        return "Without a weight in this table, and neither counted nor weighed here: "
                + unknown.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(12)
                        .map(entry -> "%s (%,d)".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "))
                + (unknown.size() > 12 ? " and %d more.".formatted(unknown.size() - 12) : ".");
    }

    /** The heaviest areas over all periods together. */
    PairChart chart() {
        Map<String, double[]> sums = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Row row : rows) {
            double[] sum = sums.computeIfAbsent(row.code(), code -> new double[2]);
            sum[0] += row.severity().crimes();
            sum[1] += row.severity().weight();
            names.put(row.code(), row.area());
        }
        return new PairChart(
                "severity",
                "Crimes and their weight: " + what,
                "Crimes that have a weight",
                "Weight",
                sums.entrySet().stream()
                        .limit(DRAWN)
                        .map(entry -> new PairChart.Pair(
                                names.get(entry.getKey()),
                                entry.getValue()[0],
                                "%,.0f".formatted(entry.getValue()[0]),
                                entry.getValue()[1],
                                "%,.0f".formatted(entry.getValue()[1])))
                        .toList());
    }

    Table table() {
        return new Table(
                what + ", weighed by " + weights.name() + ", " + weights.version(),
                List.of(
                        "Area",
                        "Code",
                        "Period",
                        "Crimes",
                        "Weight",
                        "Weight of one",
                        "Residents",
                        "Crimes for each 1,000",
                        "Weight for each 1,000",
                        "Score"),
                rows.stream().map(Row::words).toList());
    }
}
