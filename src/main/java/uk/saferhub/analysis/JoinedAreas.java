package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.Vintages;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.CensusJoin.Change;
import uk.saferhub.crimedata.areas.CensusJoin.Unit;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Residents;

/** Small areas of two censuses on one map, joined as {@link CensusJoin} states it: their counts, outlines and residents. */
final class JoinedAreas {

    private static final List<String> COLUMNS =
            List.of("Area", "Code", "What became of it", "Before", "After", "Crimes");

    private JoinedAreas() {}

    /** @param everything crime of every type, by small area @param asked the same of the type asked for */
    static AreaCounts of(CensusJoin join, Counts everything, Counts asked) {
        Map<String, Long> byCode = new TreeMap<>();
        everything.rows().stream()
                .filter(AreaCounts::placed)
                .forEach(row -> byCode.put(row.keys().getFirst(), 0L));
        long elsewhere = 0;
        for (Counts.Row row : asked.rows()) {
            long many = row.count().orElse(0);
            if (AreaCounts.placed(row)) byCode.merge(row.keys().getFirst(), many, Long::sum);
            else elsewhere += many;
        }
        return of(join, byCode, elsewhere, "Some of these months were published by %s and some by %s", "crimes");
    }

    /**
     * Whether any of these areas is one of the other census alone.
     *
     * @param layer small areas of one of the two
     */
    static boolean mixed(CensusJoin join, Layer layer, Set<String> codes) {
        return codes.stream()
                .flatMap(code -> join
                        .unit(code)
                        .filter(unit -> !(layer.equals(join.newer()) ? unit.newer() : unit.older()).contains(code))
                        .stream())
                .findAny()
                .isPresent();
    }

    /**
     * @param byCode how many by small area of either census
     * @param both what the two censuses have to do with it, with places for the older and the newer areas
     */
    static AreaCounts of(CensusJoin join, Map<String, Long> byCode, long elsewhere, String both, String things) {
        Map<String, String> names = new TreeMap<>();
        Map<String, Long> crimes = new TreeMap<>();
        Map<String, Unit> joined = new TreeMap<>();
        SortedSet<String> unknown = new TreeSet<>();
        long touched = 0;
        long alone = 0;
        for (Map.Entry<String, Long> each : byCode.entrySet()) {
            String code = each.getKey();
            Unit unit = join.unit(code).orElse(null);
            if (unit == null) {
                unknown.add(code);
                alone += each.getValue();
            } else if (unit.changed()) {
                joined.put(unit.code(), unit);
                touched += each.getValue();
            }
            String of = unit == null ? code : unit.code();
            names.put(of, unit == null ? code : unit.name());
            crimes.merge(of, each.getValue(), Long::sum);
        }
        String some = both.formatted(join.older().words(), join.newer().words());
        return new AreaCounts(
                join.newer(),
                names,
                crimes,
                elsewhere,
                note(some, join.source(), things, joined, touched, unknown, alone),
                joined);
    }

    private static String note(
            String some,
            String source,
            String things,
            Map<String, Unit> joined,
            long touched,
            SortedSet<String> unknown,
            long alone) {
        return "%s, which are joined by the look-up %s: %d merged areas are shown as what they became, %d split ones whole, and %d redrawn ones together, with %,d of the %s counted; each is named in the table of joined areas. Every other area has the same code in both.%s"
                .formatted(
                        some,
                        source,
                        many(joined, Change.MERGED),
                        many(joined, Change.SPLIT),
                        many(joined, Change.REDRAWN),
                        touched,
                        things,
                        unknown.isEmpty()
                                ? ""
                                : " That look-up does not have %s: with %,d %s they stand by themselves."
                                        .formatted(Vintages.named(unknown), alone, things));
    }

    private static long many(Map<String, Unit> joined, Change change) {
        return joined.values().stream().filter(unit -> unit.change() == change).count();
    }

    /** Which areas were joined, and with how many crimes; null where none was. */
    static @Nullable Table table(AreaCounts counts) {
        if (counts.joined().isEmpty()) return null;
        return new Table(
                "Joined areas",
                COLUMNS,
                counts.joined().values().stream()
                        .map(unit -> List.of(
                                unit.name(),
                                unit.code(),
                                unit.change().name().toLowerCase(java.util.Locale.ROOT),
                                String.join(", ", unit.older()),
                                String.join(", ", unit.newer()),
                                "%,d".formatted(counts.crimes().getOrDefault(unit.code(), 0L))))
                        .toList());
    }

    /** The outlines of the counted areas; of a joined one those of its parts made one, where all are held. */
    static List<Boundary> outlines(AreaCounts counts, Boundaries boundaries) {
        Layer layer = Objects.requireNonNull(counts.layer());
        Set<String> codes = new HashSet<>(counts.crimes().keySet());
        counts.joined().values().forEach(unit -> codes.addAll(unit.newer()));
        Map<String, Boundary> held = new HashMap<>();
        boundaries.of(layer, codes).forEach(outline -> held.put(outline.code(), outline));
        List<Boundary> outlines = new ArrayList<>();
        for (String code : counts.crimes().keySet()) {
            Unit unit = counts.joined().get(code);
            Boundary own = held.get(code);
            if (unit == null && own != null) outlines.add(own);
            if (unit != null && held.keySet().containsAll(unit.newer()))
                outlines.add(new Boundary(
                        layer,
                        code,
                        unit.name(),
                        UnaryUnionOp.union(unit.newer().stream()
                                .map(part -> held.get(part).outline())
                                .toList())));
        }
        return outlines;
    }

    /**
     * Who lives in the counted areas: those of the newer census's areas added up, or else those of the older one's; null where
     * neither is held of any.
     */
    static @Nullable Residents residents(AreaCounts counts, @Nullable Residents newer, @Nullable Residents older) {
        Residents first = newer == null ? older : newer;
        if (first == null) return null;
        Map<String, Long> people = new HashMap<>();
        int before = 0;
        for (String code : counts.crimes().keySet()) {
            Unit unit = counts.joined().get(code);
            Long sum = sum(newer, unit == null ? Set.of(code) : unit.newer());
            if (sum == null) {
                sum = sum(older, unit == null ? Set.of(code) : unit.older());
                if (sum != null && newer != null) before++;
            }
            if (sum != null) people.put(code, sum);
        }
        return new Residents(
                Objects.requireNonNull(counts.layer()),
                first.year(),
                people,
                first.how() + "; of joined areas added up"
                        + (before == 0 ? "" : "; of " + before + " of these areas those of " + older.year()));
    }

    /** Null where those of any part are not held: a base must not be short. */
    private static @Nullable Long sum(@Nullable Residents residents, Set<String> parts) {
        if (residents == null || !residents.byCode().keySet().containsAll(parts)) return null;
        return parts.stream().mapToLong(part -> residents.byCode().get(part)).sum();
    }
}
