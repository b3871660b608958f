package uk.saferhub.analysis;

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
                                    : asking.links(actor, "these numbers", "/analysis/similar/areas", query),
                            query,
                            sourcing.of(scope.everywhere(), true),
                            breaks.note(scope.everywhere(), actor)));
        });
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/similar/areas.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, scope -> {
            SimilarList list = SimilarList.of(scope.fields()).orElseThrow(NotFound::new);
            try {
                return asking.file(
                        SimilarFinding.of(crime, populations, scope, list).table(), ending, actor, frame);
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
