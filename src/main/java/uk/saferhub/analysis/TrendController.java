package uk.saferhub.analysis;

import java.time.YearMonth;
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
import uk.saferhub.analysis.TrendPage.Section;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.catalogue.SeriesQuestion;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Whether it goes up or down, what is to be expected, and whether something that was done shows. */
@Controller
class TrendController {

    private static final int USUAL_MONTHS = 48;

    private final Asking asking;
    private final CrimeData crime;
    private final Catalogue catalogue;

    TrendController(Asking asking, CrimeData crime, Catalogue catalogue) {
        this.asking = asking;
        this.crime = crime;
        this.catalogue = catalogue;
    }

    @Requires(value = Permission.ANALYSE_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/analysis/trend")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, actor, asked, USUAL_MONTHS, with -> {
            Scope scope = with.scope();
            MonthlyCounts months = months(scope);
            List<SeriesBreak> breaks = breaks(scope, actor);
            Trend trend = Trend.of(scope, months, breaks);
            String noForecast = Ahead.hindrance(months, breaks);
            YearMonth done = scope.within("done");
            String noChange = done == null ? "" : BeforeAfter.hindrance(months, done, breaks);
            return new ModelAndView(
                    "saferhub/analysis/trend",
                    "page",
                    new TrendPage(
                            frame.withTitle("Trend").withMarking("OFFICIAL"),
                            scope.fields(),
                            with.choices(),
                            scope.words(),
                            new Section(
                                    "Is it more than it usually is?",
                                    trend.chart().svg(),
                                    trend.findings(),
                                    trend.method(),
                                    trend.table(),
                                    files("the trend", "trend", scope, actor)),
                            noForecast.isEmpty() ? ahead(scope, months, actor) : null,
                            noForecast,
                            done == null || !noChange.isEmpty() ? null : change(scope, months, done, actor),
                            noChange,
                            scope.query("changed", "done")));
        });
    }

    /** The table under one of the charts as a file. @param table trend, forecast or before-after */
    @Requires(value = Permission.ANALYSE_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/analysis/trend/{table}.{ending}")
    ModelAndView file(
            Frame frame,
            Actor actor,
            @PathVariable String table,
            @PathVariable String ending,
            @RequestParam MultiValueMap<String, String> asked) {
        return asking.file(actor, asked, USUAL_MONTHS, scope -> {
            Table shown = table(table, scope, months(scope), actor);
            if (shown == null) {
                throw new NotFound();
            }
            return asking.file(shown, ending, actor, frame);
        });
    }

    private List<SeriesBreak> breaks(Scope scope, Actor actor) {
        return catalogue.breaks(
                actor,
                SeriesQuestion.streetCrime(scope.force().slug(), scope.kinds())
                        .within(scope.footprint())
                        .between(scope.from(), scope.to()));
    }

    private MonthlyCounts months(Scope scope) {
        return MonthlyCounts.of(crime.count(scope.question(Dimension.MONTH)), scope);
    }

    private @Nullable Table table(String name, Scope scope, MonthlyCounts months, Actor actor) {
        YearMonth done = scope.within("done");
        List<SeriesBreak> breaks = breaks(scope, actor);
        return switch (name) {
            case "trend" -> Trend.of(scope, months, breaks).table();
            case "forecast" ->
                Ahead.hindrance(months, breaks).isEmpty()
                        ? Ahead.of(scope, months).table()
                        : null;
            case "before-after" ->
                done != null && BeforeAfter.hindrance(months, done, breaks).isEmpty()
                        ? BeforeAfter.of(scope, months, done).table()
                        : null;
            default -> null;
        };
    }

    private Section ahead(Scope scope, MonthlyCounts months, Actor actor) {
        Ahead ahead = Ahead.of(scope, months);
        return new Section(
                "What is to be expected?",
                ahead.chart().svg(),
                List.of(),
                ahead.method(),
                ahead.table(),
                files("the forecast", "forecast", scope, actor));
    }

    private Section change(Scope scope, MonthlyCounts months, YearMonth done, Actor actor) {
        BeforeAfter change = BeforeAfter.of(scope, months, done);
        return new Section(
                "Did it change when something was done?",
                change.chart().svg(),
                change.findings(),
                change.method(),
                change.table(),
                files("before and after", "before-after", scope, actor));
    }

    private List<Link> files(String what, String table, Scope scope, Actor actor) {
        return asking.links(actor, what, "/analysis/trend/" + table, scope.query("changed", "done"));
    }
}
