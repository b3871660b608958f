package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import uk.saferhub.crimedata.SmallArea;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.CensusJoin.Unit;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.incidents.AgencyRecords.Sum;
import uk.saferhub.crimedata.incidents.GridPoint;
import uk.saferhub.kernel.BritishGrid;

/**
 * Places agencies' records in areas: by the code that the agency states where a look-up or an outline knows it, else by their point within
 * outlines. A record with neither lies nowhere.
 */
final class Placing {

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Layer layer;
    private final Map<String, SmallArea> small;
    private final Map<String, String> districts;
    private final @Nullable CensusJoin join;
    private final STRtree outlines = new STRtree();

    /** Codes of the layer that no look-up has, and of which an outline is held all the same. */
    private final Set<String> outlined = new HashSet<>();

    /** An outline that is asked many times whether it holds a point. */
    private record Prepared(String code, PreparedGeometry shape) {}

    /**
     * @param small where small areas lie by the layer's year; empty where no look-up is held
     * @param join of two censuses' small areas, or null: without it a small area of another census than the layer's is none of it
     * @param sums those that are to be placed: outlines are read where they lie
     */
    Placing(
            Layer layer,
            Map<String, SmallArea> small,
            @Nullable CensusJoin join,
            Collection<Sum> sums,
            Boundaries boundaries) {
        this.join = join;
        this.layer = layer;
        this.small = small;
        this.districts = small.values().stream()
                .collect(Collectors.toMap(SmallArea::ward, SmallArea::district, (one, other) -> one));
        Set<String> unknown = sums.stream()
                .map(Sum::area)
                .filter(Objects::nonNull)
                .filter(area -> layer.kind().isCode(area) && !small.containsKey(area) && !districts.containsKey(area))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) boundaries.of(layer, unknown).forEach(each -> outlined.add(each.code()));
        Envelope box = new Envelope();
        sums.stream()
                .filter(sum -> stated(sum) == null)
                .map(Sum::at)
                .filter(Objects::nonNull)
                .map(Placing::point)
                .forEach(point -> box.expandToInclude(point.getCoordinate()));
        if (!box.isNull()) draw(drawn(boundaries), boundaries, box);
    }

    /** The code of the area, or null where it lies in none that is known; of small areas that of whichever census has it. */
    @Nullable
    String of(Sum sum) {
        String stated = stated(sum);
        if (stated != null) return stated;
        GridPoint at = sum.at();
        if (at == null) return null;
        Point point = point(at);
        @SuppressWarnings("unchecked")
        List<Prepared> near = outlines.query(point.getEnvelopeInternal());
        String code = near.stream()
                .filter(each -> each.shape().covers(point))
                .map(Prepared::code)
                .findFirst()
                .orElse(null);
        return code == null || layer.kind() == kindOf(code) ? code : districts.get(code);
    }

    private @Nullable String stated(Sum sum) {
        String area = sum.area();
        if (area == null) return null;
        if (outlined.contains(area)) return area;
        SmallArea known = small.get(area);
        return switch (layer.kind()) {
            case LSOA ->
                unit(area).isPresent() || known != null && known.censuses().contains(layer.year()) ? area : null;
            case WARD ->
                known != null ? known.ward() : districts.containsKey(area) ? area : became(area, SmallArea::ward);
            case DISTRICT ->
                known != null
                        ? known.district()
                        : districts.containsKey(area) ? districts.get(area) : became(area, SmallArea::district);
            default -> null;
        };
    }

    private Optional<Unit> unit(String area) {
        return join == null ? Optional.empty() : join.unit(area);
    }

    /** Where everything lies that a small area became, if that is one place: no look-up has the area itself. */
    private @Nullable String became(String area, Function<SmallArea, String> in) {
        Unit unit = unit(area).orElse(null);
        if (unit == null) return null;
        Set<String> parts = unit.older().contains(area) ? unit.newer() : unit.older();
        if (!small.keySet().containsAll(parts)) return null;
        List<String> places = parts.stream().map(small::get).map(in).distinct().toList();
        return places.size() == 1 ? places.getFirst() : null;
    }

    /** The layer's own outlines; of districts that have none, their wards'. */
    private Layer drawn(Boundaries boundaries) {
        boolean own = boundaries.layers().stream().anyMatch(held -> held.layer().equals(layer));
        return own || layer.kind() != AreaKind.DISTRICT ? layer : new Layer(AreaKind.WARD, layer.year());
    }

    private void draw(Layer drawn, Boundaries boundaries, Envelope box) {
        for (Boundary each : boundaries.within(drawn, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())) {
            outlines.insert(
                    each.outline().getEnvelopeInternal(),
                    new Prepared(each.code(), PreparedGeometryFactory.prepare(each.outline())));
        }
    }

    private static AreaKind kindOf(String code) {
        return AreaKind.of(code).orElse(AreaKind.LSOA);
    }

    private static Point point(GridPoint at) {
        BritishGrid.Degrees degrees = BritishGrid.degrees(at.east(), at.north());
        return POINTS.createPoint(new Coordinate(degrees.longitude(), degrees.latitude()));
    }

    /** Those in the areas of these codes. */
    List<Sum> within(Set<String> codes, List<Sum> sums) {
        List<Sum> inside = new ArrayList<>();
        for (Sum sum : sums) {
            // What states one of the codes lies there, though no look-up knew the code.
            String code = sum.area() != null && codes.contains(sum.area()) ? sum.area() : of(sum);
            if (code != null && codes.contains(code)) inside.add(sum);
        }
        return inside;
    }
}
