package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.SmallArea;
import uk.saferhub.crimedata.Vintages;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.CensusJoin.Fit;
import uk.saferhub.crimedata.areas.CensusJoin.Unit;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.incidents.AgencyRecords;
import uk.saferhub.crimedata.incidents.AgencyRecords.Sum;

/** What is counted and said where agencies' records state small areas of another census than is asked for. */
@Component
class AgencyCensuses {

    private final AgencyRecords records;
    private final CrimeData crime;

    AgencyCensuses(AgencyRecords records, CrimeData crime) {
        this.records = records;
        this.crime = crime;
    }

    /** The areas of a footprint, with what stands for them in the other census where the look-up between the two says it. */
    static Set<String> codes(Footprint footprint, @Nullable CensusJoin join) {
        Set<String> codes = new TreeSet<>(footprint.codes());
        fit(footprint, join).ifPresent(fit -> codes.addAll(fit.codes()));
        return codes;
    }

    /** How many lie in no area of the layer because theirs is another census's, in a sentence; or empty. */
    static String unplaced(Layer layer, Map<String, SmallArea> small, Placing placing, Collection<Sum> sums) {
        long others = sums.stream()
                .filter(sum -> otherwise(layer, small, sum) && placing.of(sum) == null)
                .mapToLong(Sum::asked)
                .sum();
        return others == 0 ? "" : without(others, "in no area here");
    }

    /** Which areas of another census were counted for those of a footprint, and how many records that touches; or empty. */
    String note(Scope scope, Actor actor) {
        Footprint footprint = scope.footprint();
        if (footprint == null || footprint.layer().kind() != AreaKind.LSOA) return "";
        List<Sum> sums = records.places(actor, AgencyScope.asked(scope), scope.to());
        CensusJoin join = crime.join().orElse(null);
        Fit fit = fit(footprint, join).orElse(null);
        Map<String, SmallArea> small = WardsOfRecords.known(crime);
        long others = sums.stream()
                .filter(sum -> otherwise(footprint.layer(), small, sum))
                .filter(sum -> fit != null || sum.at() == null)
                .mapToLong(Sum::asked)
                .sum();
        if (join == null || fit == null) return others == 0 ? "" : without(others, "not counted");
        long touched = sums.stream()
                .filter(sum -> sum.area() != null && fit.codes().contains(sum.area()))
                .mapToLong(Sum::asked)
                .sum();
        return others == 0 && touched == 0
                ? ""
                : Vintages.said(footprint, "Records that state another census’s", join.source(), touched, fit);
    }

    /**
     * Where the records of a footprint come to state another census's small areas: the first month in which most of what tells the
     * two apart is of it, once for each census. Codes that both have tell nothing. One query.
     */
    List<SeriesBreak> changes(Scope scope, Actor actor) {
        Footprint footprint = scope.footprint();
        if (footprint == null) return List.of();
        CensusJoin join = crime.join().orElse(null);
        Map<String, SmallArea> small =
                crime.smallAreas(crime.wardYears().stream().findFirst().orElse(0));
        SortedMap<YearMonth, Map<Integer, Long>> stated = new TreeMap<>();
        for (Sum sum : records.months(actor, AgencyScope.asked(scope), true)) {
            Integer census = sum.area() == null ? null : census(sum.area(), small, join);
            if (census != null && sum.month() != null)
                stated.computeIfAbsent(sum.month(), none -> new TreeMap<>()).merge(census, sum.all(), Long::sum);
        }
        Map<Integer, YearMonth> since = new LinkedHashMap<>();
        stated.forEach((month, censuses) -> since.putIfAbsent(
                Collections.max(censuses.entrySet(), Map.Entry.comparingByValue())
                        .getKey(),
                month));
        return since.entrySet().stream()
                .skip(1)
                .map(each -> Vintages.change(footprint, each.getKey(), each.getValue()))
                .toList();
    }

    /** The census that alone has a small area of this code, or null where both have it or none is known to. */
    private static @Nullable Integer census(String area, Map<String, SmallArea> small, @Nullable CensusJoin join) {
        Unit unit = join == null ? null : join.unit(area).orElse(null);
        if (join != null && unit != null)
            return unit.older().contains(area) == unit.newer().contains(area)
                    ? null
                    : unit.older().contains(area)
                            ? join.older().year()
                            : join.newer().year();
        SmallArea known = small.get(area);
        return known == null || known.censuses().size() != 1
                ? null
                : known.censuses().iterator().next();
    }

    private static Optional<Fit> fit(Footprint footprint, @Nullable CensusJoin join) {
        return join == null || footprint.layer().kind() != AreaKind.LSOA ? Optional.empty() : join.fit(footprint);
    }

    private static boolean otherwise(Layer layer, Map<String, SmallArea> small, Sum sum) {
        if (layer.kind() != AreaKind.LSOA || sum.area() == null) return false;
        SmallArea known = small.get(sum.area());
        return known != null && !known.censuses().contains(layer.year());
    }

    private static String without(long others, String what) {
        return "%s a small area of another census and %s %s: import the look-up between the small areas of the two censuses, which joins them."
                .formatted(
                        others == 1 ? "1 record states" : "%,d records state".formatted(others),
                        others == 1 ? "is" : "are",
                        what);
    }
}
