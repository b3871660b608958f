package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.web.charts.MapChart;
import uk.saferhub.web.charts.MapChart.Area;

/** A {@link RateMap} drawn: each area leads to its row of the table. */
final class RateChart {

    private RateChart() {}

    /** Null where no outline is held. */
    static @Nullable MapChart of(RateMap map, List<Boundary> outlines) {
        Map<String, RateMap.Unit> byCode = new HashMap<>();
        map.units().forEach(unit -> byCode.put(unit.code(), unit));
        List<Area> areas = outlines.stream()
                .filter(outline -> byCode.containsKey(outline.code()))
                .map(outline -> area(map, byCode.get(outline.code()), Outlines.rings(outline.outline())))
                .toList();
        if (areas.isEmpty()) {
            return null;
        }
        RateMap.Unit highest = map.units().getFirst();
        return new MapChart(
                "rates",
                (map.residents() == null ? "Crimes: " : "Crimes for each 1,000 residents: ")
                        + map.scope().words(),
                "%s %d of %d areas have an outline."
                        .formatted(
                                map.level()
                                        ? "Each has %,.1f.".formatted(highest.value())
                                        : "The highest is %s with %,.1f.".formatted(highest.name(), highest.value()),
                                areas.size(),
                                map.units().size()),
                Outlines.box(
                        areas.stream().flatMap(area -> area.rings().stream()).toList()),
                areas,
                legend(map),
                map.residents() != null && map.units().stream().anyMatch(unit -> unit.rate() == null)
                        ? "No population is held, so no rate"
                        : "");
    }

    private static List<String> legend(RateMap map) {
        List<String> legend = new ArrayList<>(List.of(""));
        for (int k = 0; k < map.classes().size(); k++) {
            int of = k;
            long many = map.units().stream()
                    .filter(unit -> map.residents() == null || unit.rate() != null)
                    .filter(unit -> map.classes().of(unit.value()) == of)
                    .count();
            // With many equal values a class may be empty; it is in no area and needs no line.
            legend.add(
                    many == 0
                            ? ""
                            : "%s: %,d area%s"
                                    .formatted(
                                            between(
                                                    map.classes().breaks()[k],
                                                    map.classes().breaks()[k + 1]),
                                            many,
                                            many == 1 ? "" : "s"));
        }
        return legend;
    }

    private static Area area(RateMap map, RateMap.Unit unit, List<double[]> rings) {
        boolean none = map.residents() != null && unit.rate() == null;
        return new Area(
                none ? MapChart.MISSING : 1 + map.classes().of(unit.value()),
                rings,
                none ? unit.name() + ": no population" : "%s: %,.1f".formatted(unit.name(), unit.value()),
                "#" + unit.anchor());
    }

    private static String between(double from, double to) {
        return from == to ? number(from) : number(from) + " to " + number(to);
    }

    private static String number(double value) {
        return (value == Math.rint(value) ? "%,.0f" : "%,.1f").formatted(value);
    }
}
