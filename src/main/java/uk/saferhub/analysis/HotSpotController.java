package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.analysis.places.BritishGrid;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Where crime clusters, and how well that foretells where it will be. */
@Controller
class HotSpotController {

    private static final int USUAL_MONTHS = 24;
    private static final int SHOWN = 50;

    private final Asking asking;
    private final HotSpotSearch search;
    private final Boundaries boundaries;

    HotSpotController(Asking asking, HotSpotSearch search, Boundaries boundaries) {
        this.asking = asking;
        this.search = search;
        this.boundaries = boundaries;
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/hot-spots")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, with -> {
            Scope scope = with.scope();
            HotSpotFinding finding = find(scope);
            HotSpotCells cells = finding.cells();
            boolean draws = finding.hot() != null;
            HotSpotMap map = new HotSpotMap(scope, finding, draws ? outlines(cells.grid()) : List.of());
            scope.fields().with("side", (int) cells.grid().side());
            return new ModelAndView(
                    "saferhub/analysis/hot-spots",
                    "page",
                    new HotSpotPage(
                            frame.withTitle("Hot spots").withMarking("OFFICIAL"),
                            scope.fields(),
                            with.choices(),
                            scope.words(),
                            finding.findings(),
                            draws ? map.hotSpots().svg() : null,
                            draws ? map.density().svg() : null,
                            (method(cells) + " " + scope.incomplete() + " " + search.gaps(scope)).strip(),
                            "Quartic kernel, bandwidth %,.0f metres, on the same cells; towards the edge of the study area made up for by the share of the kernel that lies within it. Density shows where there is much; only the map above says what is more than chance."
                                    .formatted(finding.bandwidth()),
                            finding.table(scope.words()).first(SHOWN),
                            draws ? files(actor, scope.query("side")) : List.of(),
                            scope.query("side")));
        });
    }

    /** Every cell as a file. @param ending csv, ods, or geojson for a geographic information system */
    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/hot-spots/cells.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, scope -> {
            HotSpotFinding finding = find(scope);
            if (finding.hot() == null) {
                throw new NotFound();
            }
            return ending.equals("geojson")
                    ? asking.map("hot-spots", CellFile.of(finding, scope.torn()), actor)
                    : asking.file(finding.table(scope.words()), ending, actor, frame);
        });
    }

    private List<Link> files(Actor actor, String query) {
        List<Link> links = new ArrayList<>(asking.links(actor, "every cell", "/analysis/hot-spots/cells", query));
        if (!links.isEmpty()) {
            links.add(Link.to("Download every cell (GeoJSON)", "/analysis/hot-spots/cells.geojson" + query));
        }
        return links;
    }

    private HotSpotFinding find(Scope scope) {
        return search.of(scope, side(scope.fields()));
    }

    private static int side(Fields fields) {
        String asked = fields.value("side");
        int side = asked.matches("\\d{3,4}") ? Integer.parseInt(asked) : 0;
        return HotSpotCells.allowed(side) ? side : 0;
    }

    private List<Boundary> outlines(Grid grid) {
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

    private static String method(HotSpotCells cells) {
        return ("Getis–Ord Gi* over cells of %,.0f metres and their neighbours, tested upwards. The study area is the %,d cells"
                        + " in which anything was published in these months: empty land and sea are not in it. A cell is hot if"
                        + " its score and an exact test both say so after control of the false discovery rate at 5%%: on random"
                        + " data at most one map in twenty shows any hot spot. %,d crimes; %,d more have no place, or one far from the"
                        + " rest, and are not in it. Places are snapped before publishing to points that several addresses share, so no finer cell"
                        + " tells more, and a supermarket or a car park may be such a point.")
                .formatted(cells.grid().side(), cells.cells().length, cells.total(), cells.unplaced());
    }
}
