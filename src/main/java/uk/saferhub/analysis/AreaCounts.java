package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Link;
import uk.saferhub.crimedata.areas.Links;

/**
 * Crimes by area for a map. Small areas of two censuses are never on one map as they are: where the months of a period were
 * published by both, those that changed are joined by the look-up between the two, and without one there is no map.
 *
 * @param layer the areas, or null where nothing can be counted
 * @param names by code
 * @param crimes by code; an area with crime of other types and none of this one was counted, and is nought
 * @param elsewhere crimes that lie in no area of the layer
 * @param note why there is nothing, or what is to be known of it, or empty
 * @param joined what two censuses' areas were joined to, by code; none that did not change
 */
record AreaCounts(
        @Nullable Layer layer,
        Map<String, String> names,
        Map<String, Long> crimes,
        long elsewhere,
        String note,
        Map<String, CensusJoin.Unit> joined) {

    /** Of areas that are all of one layer. */
    AreaCounts(
            @Nullable Layer layer, Map<String, String> names, Map<String, Long> crimes, long elsewhere, String note) {
        this(layer, names, crimes, elsewhere, note, Map.of());
    }

    /** @param kind small areas, wards or districts */
    static AreaCounts of(CrimeData crime, Scope scope, AreaKind kind) {
        Dimension[] by = switch (kind) {
            case LSOA -> new Dimension[] {Dimension.LSOA, Dimension.WARD};
            case DISTRICT -> new Dimension[] {Dimension.DISTRICT};
            default -> new Dimension[] {Dimension.WARD};
        };
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
        if (kind == AreaKind.LSOA && censuses.size() > 1) {
            Optional<CensusJoin> join = crime.join().filter(each -> each.joins(censuses));
            if (join.isPresent()) return JoinedAreas.of(join.get(), everything, crime.count(scope.question(by)));
        }
        if (kind == AreaKind.LSOA && censuses.size() != 1) {
            return none(
                    censuses.isEmpty()
                            ? "no small area of these months is in the look-up"
                            : "some of these months were published by the small areas of 2011 and some by those of 2021, which are not the same areas, and no look-up between them has been imported that would join them. Import it, or choose months of one of them");
        }
        Layer layer = new Layer(kind, kind == AreaKind.LSOA ? censuses.getFirst() : everything.wardYear());
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
        return new AreaCounts(layer, names, crimes, elsewhere, note(censuses, everything));
    }

    /** The same with a further sentence. @param sentence none is added where it is empty */
    AreaCounts and(String sentence) {
        return new AreaCounts(layer, names, crimes, elsewhere, (note + " " + sentence).strip(), joined);
    }

    /**
     * The same by areas that districts make up, by the newest look-ups from districts to them; a district that they do not have is
     * elsewhere.
     */
    AreaCounts madeUp(Links links, AreaKind kind) {
        if (layer == null) return this;
        Links.Held held = links.held().stream()
                .filter(each ->
                        each.child().kind() == layer.kind() && each.parent().kind() == kind)
                .max(Comparator.comparing(Links.Held::parent).thenComparing(Links.Held::child))
                .orElse(null);
        if (held == null) return none("no look-up from districts to " + kind.words() + " has been imported");
        Map<String, Link> byDistrict = new HashMap<>();
        links.between(held.child(), held.parent()).forEach(link -> byDistrict.put(link.child(), link));
        Map<String, String> madeNames = new TreeMap<>();
        Map<String, Long> madeUp = new TreeMap<>();
        long lost = elsewhere;
        List<String> unknown = new ArrayList<>();
        for (var each : crimes.entrySet()) {
            Link link = byDistrict.get(each.getKey());
            if (link == null) {
                lost += each.getValue();
                unknown.add(names.get(each.getKey()));
                continue;
            }
            madeNames.put(link.parent(), link.parentName());
            madeUp.merge(link.parent(), each.getValue(), Long::sum);
        }
        if (madeUp.isEmpty())
            return none("no district of these months is in the look-up to "
                    + held.parent().words());
        return new AreaCounts(
                held.parent(),
                madeNames,
                madeUp,
                lost,
                unknown.isEmpty()
                        ? note
                        : (note + " Not in the look-up to " + held.parent().words() + ": " + String.join(", ", unknown)
                                        + ".")
                                .strip());
    }

    /** In an area that the look-up knows; a force's file holds some of other counties. */
    static boolean placed(Counts.Row row) {
        String code = row.keys().getLast();
        return AreaKind.WARD.isCode(code) || AreaKind.DISTRICT.isCode(code);
    }

    private static String note(List<Integer> censuses, Counts everything) {
        return ((censuses.size() > 1 ? both(censuses) : "") + " " + everything.wardCaveat()).strip();
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
