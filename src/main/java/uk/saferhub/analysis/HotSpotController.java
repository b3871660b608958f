package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import uk.saferhub.analysis.Asking.Whose;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Where crime clusters, and how well that foretells where it will be. */
@Controller
class HotSpotController implements Keepable {

    private static final int USUAL_MONTHS = 24;
    private static final int SHOWN = 50;

    private final Asking asking;
    private final HotSpotSearch search;
    private final Agencies agencies;
    private final Ground ground;
    private final Sourcing sourcing;
    private final Breaks breaks;

    HotSpotController(
            Asking asking, HotSpotSearch search, Agencies agencies, Ground ground, Sourcing sourcing, Breaks breaks) {
        this.asking = asking;
        this.search = search;
        this.agencies = agencies;
        this.ground = ground;
        this.sourcing = sourcing;
        this.breaks = breaks;
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/hot-spots")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, Whose.AGENCIES_TOO, with -> {
            Scope scope = with.scope();
            HotSpotFinding finding = find(scope, actor);
            HotSpotCells cells = finding.cells();
            boolean draws = finding.hot() != null;
            HotSpotMap map = new HotSpotMap(scope, finding, draws ? ground.wards(cells.grid()) : List.of());
            scope.fields().with("side", (int) cells.grid().side());
            return new ModelAndView(
                    "saferhub/analysis/hot-spots",
                    "page",
                    new HotSpotPage(
                            frame.withTitle("Hot spots").withMarking(AgencyScope.marking(scope)),
                            scope.fields(),
                            with.choices(),
                            scope.words(),
                            finding.findings(),
                            draws ? finding.foretold() : "",
                            draws ? finding.foretoldByDensity() : "",
                            draws ? ground.under(map.hotSpots()) : null,
                            draws ? ground.under(map.density()) : null,
                            (HotSpotPicture.method(scope, cells) + " " + scope.incomplete() + " "
                                            + (scope.records() == null ? search.gaps(scope) : agencies.gaps(scope))
                                            + " " + breaks.note(scope, actor))
                                    .strip(),
                            HotSpotPicture.densityMethod(finding),
                            finding.table(scope.words()).first(SHOWN),
                            draws ? files(actor, scope.query("side"), cells.cells().length) : List.of(),
                            scope.query("side"),
                            sourcing.of(scope, false)));
        });
    }

    /** Every cell as a file. @param ending csv, ods, xlsx, geojson for a geographic information system, png or svg for a document */
    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/hot-spots/cells.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, Whose.AGENCIES_TOO, scope -> {
            HotSpotFinding finding = find(scope, actor);
            if (finding.hot() == null) {
                throw new NotFound();
            }
            if (Pictures.asked(ending)) {
                var map = new HotSpotMap(
                        scope, finding, ground.wards(finding.cells().grid()));
                return asking.pictures().of("hot-spots", ending, HotSpotPicture.of(map, actor), actor);
            }
            return ending.equals("geojson")
                    ? asking.map("hot-spots", CellFile.of(finding, scope.torn(), AgencyScope.marking(scope)), actor)
                    : asking.file(finding.table(scope.words()), ending, actor, frame, scope);
        });
    }

    /** The points themselves, with how many each: snap points of open data, or exact ones of an agency. */
    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/hot-spots/points.geojson")
    ModelAndView points(Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, Whose.AGENCIES_TOO, scope -> {
            YearMonth late = HotSpotCells.lateFrom(scope);
            Points points = scope.records() == null ? search.points(scope, late) : agencies.points(scope, late, actor);
            return asking.map("points", PointFile.of(points, scope), actor);
        });
    }

    /** A spreadsheet has no more rows than a list that leaves; the map as GeoJSON has every cell. */
    private List<Link> files(Actor actor, String query, int cells) {
        String rows = cells <= ListFiles.MOST
                ? "every cell"
                : "the %,d cells with the highest scores".formatted(ListFiles.MOST);
        List<Link> links = new ArrayList<>(asking.links(actor, rows, "/analysis/hot-spots/cells", query));
        if (!links.isEmpty()) {
            links.addAll(asking.pictures().links(actor, "the hot spots", "/analysis/hot-spots/cells", query));
            links.add(Link.to(
                    "Download the density as a picture (PNG)",
                    "/analysis/hot-spots/cells.png" + query + "&map=density"));
            links.add(Link.to("Download every cell (GeoJSON)", "/analysis/hot-spots/cells.geojson" + query));
            links.add(Link.to(
                    "Download every point with its count (GeoJSON)", "/analysis/hot-spots/points.geojson" + query));
        }
        return links;
    }

    private HotSpotFinding find(Scope scope, Actor actor) {
        int side = side(scope.fields());
        if (scope.records() == null) return search.of(scope, side);
        // Found anew each time: what one may see of an agency's is nobody else's.
        YearMonth late = HotSpotCells.lateFrom(scope);
        return HotSpotFinding.ofExact(HotSpotCells.of(agencies.points(scope, late, actor), late, side));
    }

    private static int side(Fields fields) {
        String asked = fields.value("side");
        int side = asked.matches("\\d{2,4}") ? Integer.parseInt(asked) : 0;
        return HotSpotCells.allowed(side) ? side : 0;
    }

    @Override
    public String path() {
        return "/analysis/hot-spots";
    }

    @Override
    public boolean ofAgencies() {
        return true;
    }

    @Override
    public int usualMonths() {
        return USUAL_MONTHS;
    }

    @Override
    public @Nullable Table table(Scope scope, Actor actor) {
        HotSpotFinding finding = find(scope, actor);
        return finding.hot() == null ? null : finding.table(scope.words());
    }
}
