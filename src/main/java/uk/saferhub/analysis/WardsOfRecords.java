package uk.saferhub.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.SmallArea;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.incidents.AgencyRecords.Sum;

/**
 * In which year's wards agencies' records are placed. One installation can hold the look-up of one partnership to the wards of 2025 and
 * that of another to those of 2021: the newest year is then the wrong one for the other's records, of which it knows none.
 */
final class WardsOfRecords {

    private WardsOfRecords() {}

    /**
     * The newest of those years that place the most records.
     *
     * @param years of which there are look-ups to wards, the newest first; at least one
     * @param small where small areas lie by a year's wards
     */
    static int year(
            List<Integer> years,
            IntFunction<Map<String, SmallArea>> small,
            @Nullable CensusJoin join,
            Collection<Sum> sums,
            Boundaries boundaries) {
        int best = years.getFirst();
        long most = -1;
        if (years.size() == 1) return best;
        long all = sums.stream().mapToLong(Sum::asked).sum();
        for (int year : years) {
            Placing placing = new Placing(new Layer(AreaKind.WARD, year), small.apply(year), join, sums, boundaries);
            long placed = sums.stream()
                    .filter(sum -> placing.of(sum) != null)
                    .mapToLong(Sum::asked)
                    .sum();
            if (placed > most) {
                best = year;
                most = placed;
            }
            if (most == all) break;
        }
        return best;
    }

    /** Every small area that a look-up to wards has, with each census that any of them says it is of. */
    static Map<String, SmallArea> known(CrimeData crime) {
        Map<String, SmallArea> known = new HashMap<>();
        for (int year : crime.wardYears())
            crime.smallAreas(year).values().forEach(area -> known.merge(area.code(), area, WardsOfRecords::both));
        return known;
    }

    private static SmallArea both(SmallArea newer, SmallArea older) {
        Set<Integer> censuses = new TreeSet<>(newer.censuses());
        censuses.addAll(older.censuses());
        return new SmallArea(
                newer.code(), censuses, newer.ward(), newer.wardName(), newer.district(), newer.districtName());
    }
}
