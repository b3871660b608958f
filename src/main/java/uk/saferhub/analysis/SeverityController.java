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
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.weights.WeightTable;
import uk.saferhub.crimedata.weights.WeightTable.KeyedBy;
import uk.saferhub.crimedata.weights.Weights;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.MapChart;
import uk.saferhub.web.charts.StillPicture;

/** Count and harm side by side (ANL-06): crimes weighed by a table that the user brought, by area and period. */
@Controller
class SeverityController implements Keepable {

    private static final int USUAL_MONTHS = 24;
    private static final int SHOWN = 300;
    private static final String[] FIELDS = {"weights", "area", "period", "people", "recorded", "residents"};

    private final Asking asking;
    private final Weights weights;
    private final Weighing weighing;
    private final Populations populations;
    private final Ground ground;
    private final Sourcing sourcing;

    SeverityController(
            Asking asking,
            Weights weights,
            Weighing weighing,
            Populations populations,
            Ground ground,
            Sourcing sourcing) {
        this.asking = asking;
        this.weights = weights;
        this.weighing = weighing;
        this.populations = populations;
        this.ground = ground;
        this.sourcing = sourcing;
    }

    @Requires(value = Permission.ANALYSE_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/analysis/severity")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, with -> {
            Scope scope = with.scope();
            List<WeightTable> tables = weights.all();
            WeightTable chosen = chosen(scope, tables);
            boolean byCode = chosen != null && chosen.keyedBy() == KeyedBy.OFFENCE_CODE;
            Weighing.Found found = weighing.found(scope, chosen, actor);
            MapChart map = found.table() == null ? null : drawn(found.table()).chart();
            return new ModelAndView(
                    "saferhub/analysis/severity",
                    "page",
                    new SeverityPage(
                            frame.withTitle("Severity").withMarking("OFFICIAL"),
                            scope.fields(),
                            with.choices(),
                            tables.stream()
                                    .map(table -> Choice.of(table.id(), table.words()))
                                    .toList(),
                            byCode,
                            byCode ? weighing.forces() : List.of(),
                            weighing.definitions(actor),
                            years(found.table()),
                            found.table() == null
                                    ? scope.words()
                                    : found.table().what(),
                            found.table() == null ? null : found.table().table().first(SHOWN),
                            cut(found.table()),
                            found.table() == null ? null : found.table().chart().svg(),
                            ground.under(map),
                            found.findings(),
                            chosen == null ? "" : method(chosen),
                            files(actor, scope, found.table()),
                            scope.query(FIELDS),
                            byCode
                                    ? new Sourced("Source: Home Office, Open Government Licence v3.0.", List.of())
                                    : sourcing.of(scope, true)));
        });
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/severity/areas.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, scope -> {
            SeverityTable table =
                    weighing.found(scope, chosen(scope, weights.all()), actor).table();
            if (table == null || ending.equals("geojson") && table.layer().isEmpty()) throw new NotFound();
            if (Pictures.asked(ending))
                return asking.pictures().of("severity", ending, picture(table, scope, actor), actor);
            if (ending.equals("geojson"))
                return asking.map("severity", drawn(table).file(), actor);
            return asking.file(table.table(), ending, actor, frame);
        });
    }

    private static @Nullable WeightTable chosen(Scope scope, List<WeightTable> tables) {
        WeightTable chosen = tables.stream()
                .filter(table -> table.id().toString().equals(scope.fields().value("weights")))
                .findFirst()
                .orElse(tables.isEmpty() ? null : tables.getFirst());
        if (chosen != null) scope.fields().with("weights", chosen.id());
        return chosen;
    }

    /** That the page shows fewer rows than the files hold; or empty. */
    private static String cut(@Nullable SeverityTable table) {
        return table == null || table.rows().size() <= SHOWN
                ? ""
                : "The first %,d of %,d rows, the heaviest areas first: the files have all of them."
                        .formatted(SHOWN, table.rows().size());
    }

    private List<Choice> years(@Nullable SeverityTable table) {
        return table == null
                ? List.of()
                : table.layer().map(populations::years).orElse(List.of()).stream()
                        .map(year -> Choice.of(year, Integer.toString(year)))
                        .toList();
    }

    private static String method(WeightTable table) {
        return "Each crime counts for its weight in “%s” (%s), which speaks of %s. The score is the weight of all crimes divided by the residents, as the Office for National Statistics divides it; a published score of other offences or another version cannot be compared with it."
                .formatted(table.words(), table.source(), table.scope());
    }

    private SeverityMap drawn(SeverityTable table) {
        List<String> codes =
                table.rows().stream().map(SeverityTable.Row::code).distinct().toList();
        return new SeverityMap(table, ground.outlines(table.layer().orElse(null), codes));
    }

    /** The map of the last period; where there is none, the heaviest areas as bars. */
    private StillPicture picture(SeverityTable table, Scope scope, Actor actor) {
        MapChart map = table.layer().isEmpty() ? null : drawn(table).chart();
        WeightTable chosen = chosen(scope, weights.all());
        return new StillPicture(
                map == null ? table.chart().title() : map.title(),
                "OFFICIAL",
                map == null ? table.chart().svg() : map.svg(),
                List.of(
                        table.indicative() ? "Indicative: broad types hold light and heavy crimes." : "",
                        table.unweighed(),
                        chosen == null ? "" : method(chosen),
                        Pictures.taken(actor)));
    }

    private List<Link> files(Actor actor, Scope scope, @Nullable SeverityTable table) {
        if (table == null) return List.of();
        String query = scope.query(FIELDS);
        List<Link> links = new ArrayList<>(asking.links(actor, "these numbers", "/analysis/severity/areas", query));
        links.addAll(asking.pictures().links(actor, "the map or chart", "/analysis/severity/areas", query));
        if (!links.isEmpty() && table.layer().isPresent())
            links.add(Link.to(
                    "Download the map of the last period (GeoJSON)", "/analysis/severity/areas.geojson" + query));
        return links;
    }

    @Override
    public String path() {
        return "/analysis/severity";
    }

    @Override
    public int usualMonths() {
        return USUAL_MONTHS;
    }

    @Override
    public @Nullable Table table(Scope scope, Actor actor) {
        SeverityTable found =
                weighing.found(scope, chosen(scope, weights.all()), actor).table();
        return found == null ? null : found.table();
    }
}
