package uk.saferhub.analysis;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.SmallArea;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.incidents.AgencyRecords;
import uk.saferhub.crimedata.incidents.AgencyRecords.Asked;
import uk.saferhub.crimedata.incidents.AgencyRecords.Held;
import uk.saferhub.crimedata.incidents.AgencyRecords.Sum;
import uk.saferhub.web.Choice;

/** Agencies' own records as months, areas and points: what the pages make of data.police.uk's. */
@Component
class Agencies {

    private static final String BOTH = "Some of these records state %s and some %s";

    private final AgencyRecords records;
    private final CrimeData crime;
    private final Boundaries boundaries;

    Agencies(AgencyRecords records, CrimeData crime, Boundaries boundaries) {
        this.records = records;
        this.crime = crime;
        this.boundaries = boundaries;
    }

    List<Choice> choices(Actor actor) {
        return records.sets(actor).stream()
                .map(set -> Choice.of(set.id(), set.name() + ", " + set.supplier() + " (exact points)"))
                .toList();
    }

    /** @throws NotFound for one of which the actor sees no record, or that is not there */
    Held held(Actor actor, String id) {
        return records.sets(actor).stream()
                .filter(set -> set.id().toString().equals(id))
                .findFirst()
                .flatMap(set -> records.held(actor, set))
                .orElseThrow(NotFound::new);
    }

    /** A month that was not delivered whole is not known. */
    MonthlyCounts months(Scope scope, Actor actor) {
        return months(scope, AgencyScope.asked(scope), actor);
    }

    /** What a share is one of: with a flag, the same kind without it; else every kind. */
    MonthlyCounts base(Scope scope, Actor actor) {
        return months(scope, AgencyScope.base(scope), actor);
    }

    private MonthlyCounts months(Scope scope, Asked asked, Actor actor) {
        Held held = AgencyScope.held(scope);
        List<Sum> sums = records.months(actor, asked, scope.footprint() != null);
        double[] counts = new double[(int) scope.from().until(scope.to(), ChronoUnit.MONTHS) + 1];
        for (Sum sum : inside(scope, sums)) {
            counts[(int) scope.from().until(Objects.requireNonNull(sum.month()), ChronoUnit.MONTHS)] += sum.asked();
        }
        Arrays.setAll(counts, i -> held.whole(scope.from().plusMonths(i)) ? counts[i] : Double.NaN);
        return new MonthlyCounts(scope.from(), counts);
    }

    /** @param since the month from which they are counted apart too */
    Points points(Scope scope, YearMonth since, Actor actor) {
        return Points.of(inside(scope, records.places(actor, AgencyScope.asked(scope), since)));
    }

    /** An area with records of other kinds and none of this one was counted, and is nought. */
    AreaCounts areas(Scope scope, AreaKind kind, Actor actor) {
        List<Sum> sums = inside(scope, records.places(actor, AgencyScope.asked(scope), scope.to()));
        Layer layer = layer(scope, kind, sums);
        Map<String, SmallArea> small = small(layer);
        CensusJoin join = crime.join().orElse(null);
        Placing placing = new Placing(layer, small, join, sums, boundaries);
        Map<String, Long> crimes = new TreeMap<>();
        long elsewhere = 0;
        for (Sum sum : sums) {
            String code = placing.of(sum);
            if (code == null) elsewhere += sum.asked();
            else crimes.merge(code, sum.asked(), Long::sum);
        }
        if (crimes.isEmpty())
            return new AreaCounts(
                    null, Map.of(), Map.of(), elsewhere, "no record of these months states an area or a place in one");
        String gaps = gaps(scope);
        if (kind == AreaKind.LSOA && join != null && JoinedAreas.mixed(join, layer, crimes.keySet()))
            return JoinedAreas.of(join, crimes, elsewhere, BOTH, "records").and(gaps);
        return new AreaCounts(layer, names(crimes, small), crimes, elsewhere, gaps)
                .and(AgencyCensuses.unplaced(layer, small, placing, sums));
    }

    /** The months of which nothing was delivered, in a sentence; or empty. */
    String gaps(Scope scope) {
        Held held = AgencyScope.held(scope);
        return Gaps.of(new Span(scope.from(), scope.to())
                .months()
                .filter(month -> !held.whole(month) && !held.torn(month))
                .toList());
    }

    private List<Sum> inside(Scope scope, List<Sum> sums) {
        Footprint footprint = scope.footprint();
        if (footprint == null) return sums;
        CensusJoin join = crime.join().orElse(null);
        return new Placing(footprint.layer(), small(footprint.layer()), join, sums, boundaries)
                .within(AgencyCensuses.codes(footprint, join), sums);
    }

    private Layer layer(Scope scope, AreaKind kind, List<Sum> sums) {
        Footprint footprint = scope.footprint();
        if (kind == AreaKind.LSOA) return new Layer(kind, census(sums));
        boolean fenced = footprint != null && footprint.layer().kind() != AreaKind.LSOA;
        return new Layer(kind, fenced ? footprint.layer().year() : wardYear(sums));
    }

    /** The census whose small areas most records state; where they state none, the newest that outlines are held of. */
    private int census(List<Sum> sums) {
        Map<String, SmallArea> small = WardsOfRecords.known(crime);
        return sums.stream()
                .map(sum -> sum.area() == null ? null : small.get(sum.area()))
                .filter(Objects::nonNull)
                .flatMap(area -> area.censuses().stream())
                .collect(Collectors.groupingBy(year -> year, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(
                        () -> boundaries.newest(AreaKind.LSOA).map(Layer::year).orElse(2021));
    }

    private Map<String, SmallArea> small(Layer layer) {
        return layer.kind() == AreaKind.LSOA ? WardsOfRecords.known(crime) : crime.smallAreas(layer.year());
    }

    private int wardYear(List<Sum> sums) {
        List<Integer> years =
                crime.wardYears().stream().sorted(Comparator.reverseOrder()).toList();
        return years.isEmpty()
                ? boundaries.newest(AreaKind.WARD).map(Layer::year).orElse(0)
                : WardsOfRecords.year(years, crime::smallAreas, crime.join().orElse(null), sums, boundaries);
    }

    private static Map<String, String> names(Map<String, Long> crimes, Map<String, SmallArea> small) {
        Map<String, String> names = new TreeMap<>();
        crimes.keySet().forEach(code -> names.put(code, code));
        for (SmallArea area : small.values()) {
            names.computeIfPresent(area.ward(), (code, name) -> area.wardName());
            names.computeIfPresent(area.district(), (code, name) -> area.districtName());
        }
        return names;
    }
}
