package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.analysis.rates.Population;
import uk.saferhub.analysis.rates.SeverityWeights;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.areas.Populations.Residents;

/** Street crime weighed by broad types: by ward or district, and by year, financial year or quarter. Indicative only. */
@Component
class SeverityOfWards {

    private final CrimeData crime;
    private final Populations populations;

    SeverityOfWards(CrimeData crime, Populations populations) {
        this.crime = crime;
        this.populations = populations;
    }

    /** @param elsewhere crimes that lie in no area of the look-up @param base whose people the scores are divided by */
    record Found(SeverityTable table, long elsewhere, String base, List<YearMonth> missing) {}

    /**
     * @param area {@link Dimension#WARD} or {@link Dimension#DISTRICT}
     * @param period a year, a financial year or a quarter
     * @param people the year whose residents are asked for, or null for the period's own
     * @throws uk.saferhub.crimedata.NoLookup if none is held
     */
    Found of(Scope scope, Dimension area, Dimension period, SeverityWeights weights, @Nullable Integer people) {
        Counts counts = crime.count(scope.question(area, period, Dimension.TYPE));
        AreaKind kind = area == Dimension.WARD ? AreaKind.WARD : AreaKind.DISTRICT;
        Layer layer = new Layer(kind, counts.wardYear());
        Map<List<String>, Map<String, Long>> cells = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        long elsewhere = 0;
        for (Counts.Row row : counts.rows()) {
            String code = row.keys().getFirst();
            long many = row.count().orElse(0);
            if (!kind.isCode(code)) {
                elsewhere += many;
                continue;
            }
            names.put(code, row.names().getFirst());
            cells.computeIfAbsent(List.of(code, row.keys().get(1)), key -> new TreeMap<>())
                    .put(row.keys().get(2), many);
        }
        Map<Integer, Residents> held = new HashMap<>();
        List<SeverityTable.Cell> found = new ArrayList<>();
        cells.forEach((key, crimes) -> {
            int year = people == null ? Integer.parseInt(key.get(1).substring(0, 4)) : people;
            Residents residents = held.computeIfAbsent(
                    year,
                    of -> populations.fitted(layer, of, Group.EVERYONE).orElse(new Residents(layer, of, Map.of(), "")));
            long living = residents.byCode().getOrDefault(key.getFirst(), 0L);
            found.add(new SeverityTable.Cell(
                    names.getOrDefault(key.getFirst(), key.getFirst()),
                    key.getFirst(),
                    key.get(1),
                    crimes,
                    living == 0
                                    || scope.footprint() != null
                                            && scope.footprint().layer().kind() == AreaKind.LSOA
                            ? null
                            : new Population(living, year, layer.slug())));
        });
        return new Found(
                SeverityTable.of(scope.words(), weights, layer, found),
                elsewhere,
                (base(held, layer) + " " + counts.wardCaveat()).strip(),
                missing(counts));
    }

    private static String base(Map<Integer, Residents> held, Layer layer) {
        List<String> none = new ArrayList<>();
        String how = "";
        for (var each : new TreeMap<>(held).entrySet()) {
            if (each.getValue().byCode().isEmpty()) none.add(Integer.toString(each.getKey()));
            else how = how + each.getValue().how() + ". ";
        }
        return (how
                        + (none.isEmpty()
                                ? ""
                                : "No population of " + String.join(", ", none) + " is held for " + layer.words()
                                        + ": there is no score without people. Another year’s may be chosen, and is then said."))
                .strip();
    }

    private static List<YearMonth> missing(Counts counts) {
        return counts.missing().stream().map(each -> each.month()).sorted().toList();
    }
}
