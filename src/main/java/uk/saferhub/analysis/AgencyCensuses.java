package uk.saferhub.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
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
        Map<String, SmallArea> small =
                crime.smallAreas(crime.wardYears().stream().findFirst().orElse(0));
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
