package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import uk.saferhub.analysis.RateMap.Style;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** How much crime there is in each ward or small area for the people who live there. */
@Controller
class RateController {

    private static final int USUAL_MONTHS = 12;
    private static final String[] FIELDS = {"by", "people", "classes"};

    private final Asking asking;
    private final CrimeData crime;
    private final Boundaries boundaries;
    private final Populations populations;

    RateController(Asking asking, CrimeData crime, Boundaries boundaries, Populations populations) {
        this.asking = asking;
        this.crime = crime;
        this.boundaries = boundaries;
        this.populations = populations;
    }

    /** What was counted, and its map. @param map null where there are not two areas to compare @param note what to know of it */
    private record Shown(@Nullable RateMap map, List<Boundary> outlines, String note) {}

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/rates")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, with -> {
            Scope scope = with.scope();
            Shown shown = shown(scope);
            RateMap map = shown.map();
            return new ModelAndView(
                    "saferhub/analysis/rates",
                    "page",
                    new RatePage(
                            frame.withTitle("Rates by area").withMarking("OFFICIAL"),
                            scope.fields(),
                            with.choices(),
                            map == null ? List.of() : years(map.layer()),
                            scope.words(),
                            map,
                            map == null ? null : map.chart(shown.outlines()),
                            shown.note(),
                            map == null ? List.of() : files(actor, scope.query(FIELDS)),
                            scope.query(FIELDS)));
        });
    }

    /** The table, or the map with its outlines. @param ending csv, ods, or geojson for a geographic information system */
    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/rates/areas.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, scope -> {
            Shown shown = shown(scope);
            if (shown.map() == null) {
                throw new NotFound();
            }
            return ending.equals("geojson")
                    ? asking.map("rates", AreaFile.of(shown.map(), shown.outlines()), actor)
                    : asking.file(shown.map().table(), ending, actor, frame);
        });
    }

    private List<Link> files(Actor actor, String query) {
        List<Link> links = new ArrayList<>(asking.links(actor, "these numbers", "/analysis/rates/areas", query));
        if (!links.isEmpty()) {
            links.add(Link.to("Download the map (GeoJSON)", "/analysis/rates/areas.geojson" + query));
        }
        return links;
    }

    private List<Choice> years(Layer layer) {
        return populations.years(layer).stream()
                .map(year -> Choice.of(year, Integer.toString(year)))
                .toList();
    }

    private Shown shown(Scope scope) {
        AreaKind kind = scope.fields().value("by").equals("lsoa") ? AreaKind.LSOA : AreaKind.WARD;
        AreaCounts counts = AreaCounts.of(crime, scope, kind);
        if (counts.layer() == null) {
            return new Shown(null, List.of(), counts.note());
        }
        List<Boundary> outlines = boundaries.of(counts.layer(), counts.crimes().keySet());
        RateMap map = RateMap.of(
                scope,
                counts.layer(),
                names(counts, outlines),
                counts.crimes(),
                residents(scope, counts.layer()),
                style(scope),
                counts.elsewhere());
        return new Shown(map, outlines, (counts.note() + " " + Gaps.of(crime, scope)).strip());
    }

    /** A small area's name is in its outline only. */
    private static Map<String, String> names(AreaCounts counts, List<Boundary> outlines) {
        Map<String, String> names = new HashMap<>(counts.names());
        if (counts.layer() != null && counts.layer().kind() == AreaKind.LSOA) {
            outlines.stream()
                    .filter(outline -> !outline.name().isEmpty())
                    .forEach(outline -> names.put(outline.code(), outline.name()));
        }
        return names;
    }

    private Populations.@Nullable Residents residents(Scope scope, Layer layer) {
        String asked = scope.fields().value("people");
        int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : RateMap.yearOf(scope);
        return populations.fitted(layer, year, Group.EVERYONE).orElse(null);
    }

    private static Style style(Scope scope) {
        String asked = scope.fields().value("classes").toUpperCase(Locale.ROOT);
        for (Style style : Style.values()) {
            if (style.name().equals(asked)) {
                return style;
            }
        }
        return Style.QUANTILE;
    }
}
