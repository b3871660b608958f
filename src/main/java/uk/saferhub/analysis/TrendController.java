package uk.saferhub.analysis;

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
import uk.saferhub.analysis.TrendSections.Made;
import uk.saferhub.web.Frame;

/** Whether it goes up or down, what is to be expected, and whether something that was done shows. */
@Controller
class TrendController implements Keepable {

    private static final int USUAL_MONTHS = 48;

    private final Asking asking;
    private final Measuring measuring;
    private final Breaks breaks;
    private final TrendSections sections;
    private final Sourcing sourcing;

    TrendController(Asking asking, Measuring measuring, Breaks breaks, TrendSections sections, Sourcing sourcing) {
        this.asking = asking;
        this.measuring = measuring;
        this.breaks = breaks;
        this.sections = sections;
        this.sourcing = sourcing;
    }

    @Requires(value = Permission.ANALYSE_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/analysis/trend")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, Whose.AGENCIES_TOO, with -> {
            Scope scope = with.scope();
            Made made = made(scope, actor);
            String noForecast = Ahead.hindrance(made.months(), made.breaks());
            return new ModelAndView(
                    "saferhub/analysis/trend",
                    "page",
                    new TrendPage(
                            frame.withTitle("Trend").withMarking(AgencyScope.marking(scope)),
                            scope.fields(),
                            with.choices(),
                            made.measured().words(scope),
                            sections.trend(made, actor),
                            sections.season(made, actor),
                            Seasonality.hindrance(made.months(), made.breaks()),
                            sections.ahead(made, actor),
                            noForecast,
                            sections.change(made, actor),
                            TrendSections.noChange(made),
                            scope.query(TrendSections.FIELDS),
                            sourcing.of(scope, scope.fields().value("measure").equals("rate"))));
        });
    }

    /** The table under one of the charts as a file. @param table trend, season, adjusted, forecast or before-after */
    @Requires(value = Permission.ANALYSE_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/analysis/trend/{table}.{ending}")
    ModelAndView file(
            Frame frame,
            Actor actor,
            @PathVariable String table,
            @PathVariable String ending,
            @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, Whose.AGENCIES_TOO, scope -> {
            if (Pictures.asked(ending)) {
                return asking.pictures().of(table, ending, sections.picture(table, made(scope, actor), actor), actor);
            }
            Table shown = sections.table(table, made(scope, actor), actor);
            if (shown == null) {
                throw new NotFound();
            }
            return asking.file(shown, ending, actor, frame, scope);
        });
    }

    private Made made(Scope scope, Actor actor) {
        return new Made(
                scope,
                measuring.of(scope, actor),
                breaks.of(scope, actor),
                breaks.supplies(scope, actor),
                (breaks.late(scope, actor) + " " + breaks.joined(scope, actor)).strip());
    }

    @Override
    public String path() {
        return "/analysis/trend";
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
        return sections.table("trend", made(scope, actor), actor);
    }
}
