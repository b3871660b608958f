package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.places.Classes;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.web.charts.MapChart;
import uk.saferhub.web.charts.MapChart.Area;

/** The weight of crime by area in the last period of a {@link SeverityTable}: for each 1,000 residents where all have a number. */
record SeverityMap(SeverityTable table, List<Boundary> outlines) {

    private static final int CLASSES = 5;

    /** The last period, as the table names it; empty where there are no rows. */
    String period() {
        return table.rows().stream()
                .map(SeverityTable.Row::period)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private Map<String, SeverityTable.Row> last() {
        Map<String, SeverityTable.Row> rows = new HashMap<>();
        table.rows().stream()
                .filter(row -> row.period().equals(period()) && !row.code().isEmpty())
                .forEach(row -> rows.put(row.code(), row));
        return rows;
    }

    private boolean peopled() {
        return last().values().stream().allMatch(row -> row.residents() != null);
    }

    private double value(SeverityTable.Row row) {
        return peopled() ? 1000 * row.severity().score() : row.severity().weight();
    }

    /** Null where no outline is held. */
    @Nullable
    MapChart chart() {
        Map<String, SeverityTable.Row> rows = last();
        double[] values = rows.values().stream().mapToDouble(this::value).toArray();
        int distinct = (int) java.util.Arrays.stream(values).distinct().count();
        List<Boundary> drawn = outlines.stream()
                .filter(outline -> rows.containsKey(outline.code()))
                .toList();
        if (distinct == 0 || drawn.isEmpty()) return null;
        Classes classes = Classes.quantile(values, Math.min(CLASSES, distinct)).distinct();
        List<Area> areas = drawn.stream()
                .map(outline -> new Area(
                        1 + classes.of(value(rows.get(outline.code()))),
                        Outlines.rings(outline.outline()),
                        "%s: %,.0f".formatted(rows.get(outline.code()).area(), value(rows.get(outline.code())))))
                .toList();
        return new MapChart(
                "severity-map",
                "%s, %s: %s"
                        .formatted(peopled() ? "Weight for each 1,000 residents" : "Weight", period(), table.what()),
                "%d of %d areas have an outline.".formatted(areas.size(), rows.size()),
                Outlines.box(
                        areas.stream().flatMap(area -> area.rings().stream()).toList()),
                areas,
                legend(classes));
    }

    private static List<String> legend(Classes classes) {
        List<String> legend = new ArrayList<>(List.of(""));
        for (int k = 0; k < classes.size(); k++) {
            double from = classes.breaks()[k];
            double to = classes.breaks()[k + 1];
            legend.add(from == to ? "%,.0f".formatted(from) : "%,.0f to %,.0f".formatted(from, to));
        }
        return legend;
    }

    /** The areas of the last period as GeoJSON (RFC 7946), each with its numbers. */
    String file() {
        Map<String, Boundary> shapes = new HashMap<>();
        outlines.forEach(outline -> shapes.put(outline.code(), outline));
        return last().values().stream()
                .sorted(Comparator.comparing(SeverityTable.Row::code))
                .map(row -> AreaFile.feature(
                        properties(row),
                        shapes.containsKey(row.code()) ? shapes.get(row.code()).outline() : null))
                .collect(AreaFile.COLLECTION);
    }

    private static String properties(SeverityTable.Row row) {
        return "\"code\":%s,\"name\":%s,\"period\":%s,\"crimes\":%d,\"weight\":%s,\"residents\":%s,\"score\":%s"
                .formatted(
                        AreaFile.text(row.code()),
                        AreaFile.text(row.area()),
                        AreaFile.text(row.period()),
                        row.severity().crimes(),
                        String.format(Locale.ROOT, "%.1f", row.severity().weight()),
                        row.residents() == null ? "null" : row.residents().people(),
                        Double.isNaN(row.severity().score())
                                ? "null"
                                : String.format(
                                        Locale.ROOT, "%.4f", row.severity().score()));
    }
}
