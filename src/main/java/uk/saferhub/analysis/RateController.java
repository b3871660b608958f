package uk.saferhub.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Frame;

/** How much crime there is in each ward for the people who live there. */
@Controller
class RateController {

    private static final int USUAL_MONTHS = 12;

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

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/rates")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, with -> {
            Scope scope = with.scope();
            RateMap map = map(scope);
            List<Choice> years = map == null
                    ? List.of()
                    : populations.years(map.layer()).stream()
                            .map(year -> Choice.of(year, Integer.toString(year)))
                            .toList();
            return new ModelAndView(
                    "saferhub/analysis/rates",
                    "page",
                    new RatePage(
                            frame.withTitle("Rates by ward").withMarking("OFFICIAL"),
                            scope.fields(),
                            with.choices(),
                            years,
                            scope.words(),
                            map,
                            map == null
                                    ? null
                                    : map.chart(boundaries.of(
                                            map.layer(),
                                            map.units().stream()
                                                    .map(RateMap.Unit::code)
                                                    .toList())),
                            asking.links(
                                    actor,
                                    "these numbers",
                                    "/analysis/rates/wards",
                                    scope.query("people", "classes"))));
        });
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/rates/wards.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, scope -> {
            RateMap map = map(scope);
            if (map == null) {
                throw new NotFound();
            }
            return asking.file(map.table(), ending, actor, frame);
        });
    }

    /** Null where there is no look-up to wards, or crime in one ward at most. */
    private @Nullable RateMap map(Scope scope) {
        Counts everything;
        try {
            everything = crime.count(scope.everyType().question(Dimension.WARD));
        } catch (NoLookup none) {
            if (scope.footprint() != null) {
                throw none;
            }
            return null;
        }
        // A ward with crime of other types and none of this one was counted, and is nought.
        Map<String, String> names = new TreeMap<>();
        Map<String, Long> crimes = new TreeMap<>();
        for (Counts.Row row : everything.rows()) {
            if (AreaKind.WARD.isCode(row.keys().getFirst())) {
                names.put(row.keys().getFirst(), row.names().getFirst());
                crimes.put(row.keys().getFirst(), 0L);
            }
        }
        Counts counts = scope.type().isEmpty() ? everything : crime.count(scope.question(Dimension.WARD));
        long elsewhere = 0;
        for (Counts.Row row : counts.rows()) {
            boolean placed = crimes.replace(row.keys().getFirst(), row.count().orElse(0)) != null;
            elsewhere += placed ? 0 : row.count().orElse(0);
        }
        Layer layer = new Layer(AreaKind.WARD, everything.wardYear());
        return RateMap.of(scope, layer, names, crimes, residents(scope, layer), style(scope), elsewhere);
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
