package uk.saferhub.analysis;

import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.web.charts.MapChart;
import uk.saferhub.web.charts.StillPicture;

/** How the maps of hot spots and density were made, beneath them on the page and in a document. */
final class HotSpotPicture {

    private HotSpotPicture() {}

    /** The map of density where that is asked for, else that of hot spots; beneath it what stands beneath it on the page. */
    static StillPicture of(HotSpotMap map, Actor actor) {
        Scope scope = map.scope();
        HotSpotFinding finding = map.finding();
        boolean dense = scope.fields().value("map").equals("density");
        MapChart drawn = dense ? map.density() : map.hotSpots();
        return new StillPicture(
                drawn.title(),
                AgencyScope.marking(scope),
                drawn.svg(),
                List.of(
                        dense ? finding.foretoldByDensity() : finding.foretold(),
                        dense ? densityMethod(finding) : method(scope, finding.cells()),
                        AgencyScope.source(scope),
                        Pictures.taken(actor)));
    }

    static String densityMethod(HotSpotFinding finding) {
        return "Quartic kernel, bandwidth %,.0f metres, on the same cells; towards the edge of the study area made up for by the share of the kernel that lies within it. Density shows where there is much; only the map of hot spots says what is more than chance."
                .formatted(finding.bandwidth());
    }

    static String method(Scope scope, HotSpotCells cells) {
        boolean exact = scope.records() != null;
        return ("Getis–Ord Gi* over cells of %,.0f metres and their neighbours, tested upwards. The study area is the %,d cells"
                        + " %s: empty land and sea are not in it. A cell is hot if"
                        + " its score and an exact test both say so after control of the false discovery rate at 5%%: on random"
                        + " data at most one map in twenty shows any hot spot. %,d %s; %,d more have no place, or one far from the"
                        + " rest, and are not in it. %s")
                .formatted(
                        cells.grid().side(),
                        cells.cells().length,
                        exact
                                ? "in or beside which anything of this data set lies in these months"
                                : "in which anything was published in these months",
                        cells.total(),
                        exact ? "incidents" : "crimes",
                        cells.unplaced(),
                        exact
                                ? "Places are exact to ten metres, so a hot cell may be one address: it is not to be published."
                                : "Places are snapped before publishing to points that several addresses share, so no finer cell"
                                        + " tells more, and a supermarket or a car park may be such a point.");
    }
}
