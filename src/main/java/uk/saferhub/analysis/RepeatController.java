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
import uk.saferhub.analysis.Asking.Whose;
import uk.saferhub.analysis.TrendPage.Section;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** How much of crime happens at how few places (ANL-10): snap points of open data, or exact places of an agency. */
@Controller
class RepeatController implements Keepable {

    private static final int USUAL_MONTHS = 12;

    private final Sourcing sourcing;
    private final Asking asking;
    private final CrimeData crime;
    private final Agencies agencies;
    private final Breaks breaks;

    RepeatController(Asking asking, CrimeData crime, Agencies agencies, Sourcing sourcing, Breaks breaks) {
        this.breaks = breaks;
        this.sourcing = sourcing;
        this.asking = asking;
        this.crime = crime;
        this.agencies = agencies;
    }

    /** The page. @param shares null where too little can be told @param most likewise @param gaps what is not held */
    record Page(
            Frame frame,
            Fields fields,
            ScopeChoices choices,
            String what,
            List<String> findings,
            @Nullable Section shares,
            @Nullable Table table,
            @Nullable Table most,
            List<Link> files,
            String gaps,
            String query,
            Sourced source) {}

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/repeats")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, Whose.AGENCIES_TOO, with -> {
            Scope scope = with.scope();
            RepeatFinding finding = find(scope, actor);
            boolean tells = finding.repeats() != null;
            String query = scope.query();
            return new ModelAndView(
                    "saferhub/analysis/repeats",
                    "page",
                    new Page(
                            frame.withTitle("Repeat places").withMarking(AgencyScope.marking(scope)),
                            scope.fields(),
                            with.choices(),
                            scope.words(),
                            finding.findings(),
                            tells ? shares(finding, actor, query) : null,
                            tells ? finding.table() : null,
                            tells ? finding.most() : null,
                            tells ? files(actor, query) : List.of(),
                            ((scope.records() == null ? Gaps.of(crime, scope) : agencies.gaps(scope)) + " "
                                            + breaks.note(scope, actor))
                                    .strip(),
                            query,
                            sourcing.of(scope, false)));
        });
    }

    /** @param table shares, places or most */
    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/repeats/{table}.{ending}")
    ModelAndView file(
            Frame frame,
            Actor actor,
            @PathVariable String table,
            @PathVariable String ending,
            @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, Whose.AGENCIES_TOO, scope -> {
            RepeatFinding finding = find(scope, actor);
            if (finding.repeats() == null) throw new NotFound();
            if (table.equals("shares") && Pictures.asked(ending)) {
                return asking.pictures()
                        .of(
                                "repeats",
                                ending,
                                shares(finding, actor, scope.query()).picture(scope, actor),
                                actor);
            }
            Table shown = switch (table) {
                case "shares" -> finding.shares();
                case "places" -> finding.table();
                case "most" -> finding.most();
                default -> throw new NotFound();
            };
            return asking.file(shown, ending, actor, frame, scope);
        });
    }

    private RepeatFinding find(Scope scope, Actor actor) {
        return RepeatFinding.of(
                scope,
                scope.records() == null
                        ? Points.of(crime.places(scope.question(), scope.to()))
                        : agencies.points(scope, scope.to(), actor));
    }

    private Section shares(RepeatFinding finding, Actor actor, String query) {
        return new Section(
                "How few places hold how much?",
                finding.chart().svg(),
                List.of(),
                finding.caption(),
                finding.shares(),
                java.util.stream.Stream.concat(
                                asking.links(actor, "these shares", "/analysis/repeats/shares", query).stream(),
                                asking
                                        .pictures()
                                        .links(actor, "these shares", "/analysis/repeats/shares", query)
                                        .stream())
                        .toList());
    }

    private List<Link> files(Actor actor, String query) {
        return java.util.stream.Stream.concat(
                        asking.links(actor, "places by how many they had", "/analysis/repeats/places", query).stream(),
                        asking.links(actor, "the places with the most", "/analysis/repeats/most", query).stream())
                .toList();
    }

    @Override
    public String path() {
        return "/analysis/repeats";
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
        RepeatFinding finding = find(scope, actor);
        return finding.repeats() == null ? null : finding.table();
    }
}
