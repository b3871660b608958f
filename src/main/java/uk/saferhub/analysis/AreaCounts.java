package uk.saferhub.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;

/**
 * Crimes by area for a map. Small areas of two censuses are never on one map: where the months of a period were published by both,
 * there is none.
 *
 * @param layer the areas, or null where nothing can be counted
 * @param names by code
 * @param crimes by code; an area with crime of other types and none of this one was counted, and is nought
 * @param elsewhere crimes that lie in no area of the layer
 * @param note why there is nothing, or what is to be known of it, or empty
 */
record AreaCounts(
        @Nullable Layer layer, Map<String, String> names, Map<String, Long> crimes, long elsewhere, String note) {

    /** @param kind wards or small areas */
    static AreaCounts of(CrimeData crime, Scope scope, AreaKind kind) {
        Dimension[] by = kind == AreaKind.WARD
                ? new Dimension[] {Dimension.WARD}
                : new Dimension[] {Dimension.LSOA, Dimension.WARD};
        Counts everything;
        try {
            everything = crime.count(scope.everyType().question(by));
        } catch (NoLookup none) {
            if (scope.footprint() != null) {
                throw none;
            }
            return none("no look-up from small areas to wards has been imported");
        }
        List<Integer> censuses = everything.lsoaYears();
        if (kind == AreaKind.LSOA && censuses.size() != 1) {
            return none(
                    censuses.isEmpty()
                            ? "no small area of these months is in the look-up"
                            : "some of these months were published by the small areas of 2011 and some by those of 2021, which are not the same areas. Choose months of one of them");
        }
        Layer layer = new Layer(kind, kind == AreaKind.WARD ? everything.wardYear() : censuses.getFirst());
        Map<String, String> names = new TreeMap<>();
        Map<String, Long> crimes = new TreeMap<>();
        for (Counts.Row row : everything.rows()) {
            if (placed(row)) {
                names.put(row.keys().getFirst(), row.names().getFirst());
                crimes.put(row.keys().getFirst(), 0L);
            }
        }
        long elsewhere = 0;
        for (Counts.Row row : crime.count(scope.question(by)).rows()) {
            long many = row.count().orElse(0);
            if (placed(row)) {
                crimes.merge(row.keys().getFirst(), many, Long::sum);
            } else {
                elsewhere += many;
            }
        }
        return new AreaCounts(layer, names, crimes, elsewhere, censuses.size() > 1 ? both(censuses) : "");
    }

    /** In an area that the look-up knows; a force's file holds some of other counties. */
    private static boolean placed(Counts.Row row) {
        return AreaKind.WARD.isCode(row.keys().getLast());
    }

    private static String both(List<Integer> censuses) {
        return "Some of these months were published by the small areas of "
                + censuses.stream().map(Object::toString).collect(Collectors.joining(", others by those of "))
                + "; each is placed by its own census’s look-up, so a ward may have gained or lost a little at the change.";
    }

    private static AreaCounts none(String why) {
        return new AreaCounts(null, Map.of(), Map.of(), 0, why);
    }
}
