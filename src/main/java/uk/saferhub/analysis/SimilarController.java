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
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.StillPicture;

/** An area among those most like it (PRF-07): its rank, and whether it differs by more than such areas do. */
@Controller
class SimilarController implements Keepable {

    private static final int USUAL_MONTHS = 12;
    private static final String[] FIELDS = {"own", "areas", "source"};

    /** The page. @param finding null until areas are named @param broken where the series breaks, or empty @param missing whether no look-up places crime in areas */
    record Page(
            Frame frame,
            Fields fields,
            ScopeChoices choices,
            @Nullable SimilarFinding finding,
            boolean missing,
            List<Link> files,
            String query,
            Sourced source,
            String broken) {}

    private final Sourcing sourcing;
    private final Breaks breaks;
    private final Asking asking;
    private final CrimeData crime;
    private final Populations populations;

    SimilarController(Asking asking, CrimeData crime, Populations populations, Sourcing sourcing, Breaks breaks) {
        this.breaks = breaks;
        this.sourcing = sourcing;
        this.asking = asking;
        this.crime = crime;
        this.populations = populations;
    }

    @Requires(value = Permission.ANALYSE_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/analysis/similar")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, with -> {
            Scope scope = with.scope();
            SimilarFinding finding = null;
            boolean missing = false;
            try {
                finding = SimilarList.of(scope.fields())
                        .map(list -> SimilarFinding.of(crime, populations, scope, list))
                        .orElse(null);
            } catch (NoLookup none) {
                missing = true;
            }
            String query = scope.query(FIELDS);
            return new ModelAndView(
                    "saferhub/analysis/similar",
                    "page",
                    new Page(
                            frame.withTitle("Similar areas").withMarking("OFFICIAL"),
                            scope.fields(),
                            with.choices(),
                            finding,
                            missing,
                            finding == null || finding.ranked().isEmpty()
                                    ? List.of()
                                    : files(actor, query, finding.among() != null),
                            query,
                            sourcing.of(scope.everywhere(), true),
                            breaks.note(scope.everywhere(), actor)));
        });
    }

    /** Null where too few can be compared. */
    private static @Nullable StillPicture picture(SimilarFinding finding, Actor actor) {
        return finding.among() == null
                ? null
                : new StillPicture(
                        finding.what() + ": crimes for each 1,000 residents",
                        "OFFICIAL",
                        finding.chart().svg(),
                        List.of(
                                finding.finding(),
                                String.join(" ", finding.leftOut()),
                                "Exact Poisson intervals. %s. Similar areas by: %s. Source: data.police.uk, Open Government Licence v3.0."
                                        .formatted(
                                                finding.people(), finding.list().source()),
                                Pictures.taken(actor)));
    }

    private List<Link> files(Actor actor, String query, boolean drawn) {
        List<Link> links = new ArrayList<>(asking.links(actor, "these numbers", "/analysis/similar/areas", query));
        if (drawn) links.addAll(asking.pictures().links(actor, "this chart", "/analysis/similar/areas", query));
        return links;
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/similar/areas.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, scope -> {
            SimilarList list = SimilarList.of(scope.fields()).orElseThrow(NotFound::new);
            try {
                SimilarFinding finding = SimilarFinding.of(crime, populations, scope, list);
                return Pictures.asked(ending)
                        ? asking.pictures().of("similar-areas", ending, picture(finding, actor), actor)
                        : asking.file(finding.table(), ending, actor, frame);
            } catch (NoLookup none) {
                throw new NotFound();
            }
        });
    }

    @Override
    public String path() {
        return "/analysis/similar";
    }

    @Override
    public int usualMonths() {
        return USUAL_MONTHS;
    }

    @Override
    public @Nullable Table table(Scope scope, Actor actor) {
        return SimilarList.of(scope.fields())
                .map(list -> SimilarFinding.of(crime, populations, scope, list).table())
                .orElse(null);
    }
}
