package uk.saferhub.analysis;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.kernel.BritishGrid;
import uk.saferhub.web.charts.MapChart;
import uk.saferhub.web.charts.Svg;
import uk.saferhub.web.charts.Tiles;

/** What a map of a page is drawn from and lies on: outlines that are held, and a picture of the ground where there is one. */
@Component
class Ground {

    private final Boundaries boundaries;
    private final Tiles tiles;

    Ground(Boundaries boundaries, Tiles tiles) {
        this.boundaries = boundaries;
        this.tiles = tiles;
    }

    /** The drawing for a page, or null where there is no map. */
    @Nullable
    Svg under(@Nullable MapChart map) {
        return map == null ? null : map.over(tiles);
    }

    /** The outlines of these codes; none where they are of no layer. */
    List<Boundary> outlines(@Nullable Layer layer, Collection<String> codes) {
        return layer == null ? List.of() : boundaries.of(layer, codes);
    }

    /** The newest wards' outlines about a grid. */
    List<Boundary> wards(Grid grid) {
        BritishGrid.Degrees southWest = BritishGrid.degrees(grid.west(), grid.south());
        BritishGrid.Degrees northEast = BritishGrid.degrees(
                grid.west() + grid.columns() * grid.side(), grid.south() + grid.rows() * grid.side());
        return boundaries
                .newest(AreaKind.WARD)
                .map(layer -> boundaries.within(
                        layer,
                        southWest.longitude(),
                        southWest.latitude(),
                        northEast.longitude(),
                        northEast.latitude()))
                .orElse(List.of());
    }
}
