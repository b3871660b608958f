package uk.saferhub.analysis;

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
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.MapChart;
import uk.saferhub.web.charts.StillPicture;

/** How much crime there is for the people who live there: by small area, ward, district or partnership, and all together. */
@Controller
class RateController implements Keepable {

    private static final int USUAL_MONTHS = 12;
    private static final String[] FIELDS = {"by", "people", "who", "classes", "beside"};

    private final Sourcing sourcing;
    private final Asking asking;
    private final Rating rating;
    private final Breaks breaks;
    private final Beside beside;
    private final Ground ground;

    RateController(Asking asking, Rating rating, Beside beside, Sourcing sourcing, Breaks breaks, Ground ground) {
        this.ground = ground;
        this.breaks = breaks;
        this.sourcing = sourcing;
        this.asking = asking;
        this.rating = rating;
        this.beside = beside;
    }

    @Requires(value = Permission.ANALYSE_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/analysis/rates")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, Whose.AGENCIES_TOO, with -> {
            Scope scope = with.scope();
            Rating.Found found = rating.of(scope, actor);
            RateMap map = found.map();
            return new ModelAndView(
                    "saferhub/analysis/rates",
                    "page",
                    new RatePage(
                            frame.withTitle("Rates by area").withMarking(AgencyScope.marking(scope)),
                            scope.fields(),
                            with.choices(),
                            rating.years(found),
                            beside.choices(actor),
                            scope.words(),
                            found.total().sentence(),
                            beside.sentence(actor, found.total()),
                            map,
                            ground.under(map == null ? null : map.chart(found.outlines())),
                            found.table(),
                            found.joined(),
                            (found.note() + " " + breaks.note(scope, actor)).strip(),
                            files(actor, scope.query(FIELDS), found),
                            scope.query(FIELDS),
                            sourcing.of(scope, true)));
        });
    }

    /** The table, or the map with its outlines. @param ending csv, ods, xlsx, geojson for a geographic information system, png or svg for a document */
    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/rates/areas.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, Whose.AGENCIES_TOO, scope -> {
            Rating.Found found = rating.of(scope, actor);
            if (Pictures.asked(ending))
                return asking.pictures().of("rates", ending, picture(scope, found, actor), actor);
            if (!ending.equals("geojson")) return asking.file(found.table(), ending, actor, frame, scope);
            if (found.map() == null) throw new NotFound();
            return asking.map("rates", AreaFile.of(found.map(), found.outlines()), actor);
        });
    }

    private static @Nullable StillPicture picture(Scope scope, Rating.Found found, Actor actor) {
        RateMap map = found.map();
        MapChart drawn = map == null ? null : map.chart(found.outlines());
        return map == null || drawn == null
                ? null
                : new StillPicture(
                        drawn.title(),
                        AgencyScope.marking(scope),
                        drawn.svg(),
                        List.of(
                                found.total().sentence(),
                                map.base(),
                                found.note(),
                                AgencyScope.source(scope),
                                Pictures.taken(actor)));
    }

    private List<Link> files(Actor actor, String query, Rating.Found found) {
        List<Link> links = new ArrayList<>(asking.links(actor, "these numbers", "/analysis/rates/areas", query));
        RateMap map = found.map();
        if (!links.isEmpty() && map != null) {
            // Without outlines there are numbers, and nothing to draw.
            if (map.chart(found.outlines()) != null)
                links.addAll(asking.pictures().links(actor, "the map", "/analysis/rates/areas", query));
            links.add(Link.to("Download the map (GeoJSON)", "/analysis/rates/areas.geojson" + query));
        }
        return links;
    }

    @Override
    public String path() {
        return "/analysis/rates";
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
    public Table table(Scope scope, Actor actor) {
        return rating.of(scope, actor).table();
    }
}
