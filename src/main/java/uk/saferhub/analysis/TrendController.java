package uk.saferhub.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import uk.saferhub.web.Download;
import uk.saferhub.web.Frame;

/** Whether it goes up or down, what is to be expected, and whether something that was done shows. */
@Controller
class TrendController {

    private static final int USUAL_MONTHS = 48;

    private final Asking asking;
    private final CrimeData crime;

    TrendController(Asking asking, CrimeData crime) {
        this.asking = asking;
        this.crime = crime;
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/trend")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        return asking.page(frame, asked, USUAL_MONTHS, with -> {
            Scope scope = with.scope();
            MonthlyCounts months = months(scope);
            Trend trend = Trend.of(scope, months);
            String noForecast = Ahead.hindrance(months);
            YearMonth done = scope.within("done");
            String noChange = done == null ? "" : BeforeAfter.hindrance(months, done);
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
                                    file("trend", scope)),
                            noForecast.isEmpty() ? ahead(scope, months) : null,
                            noForecast,
                            done == null || !noChange.isEmpty() ? null : change(scope, months, done),
                            noChange));
        });
    }

    /** The table under one of the charts as a file. @param table trend, forecast or before-after */
    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/trend/{table}.csv")
    ModelAndView file(@PathVariable String table, @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        Scope scope = asking.scope(asked, USUAL_MONTHS);
        Table shown = table(table, scope, months(scope));
        if (shown == null) {
            throw new NotFound();
        }
        return new ModelAndView(
                Download.of(shown.csv().getBytes(StandardCharsets.UTF_8), table + ".csv", "text/csv;charset=UTF-8"));
    }

    private MonthlyCounts months(Scope scope) {
        return MonthlyCounts.of(crime.count(scope.question(Dimension.MONTH)), scope);
    }

    private static @Nullable Table table(String name, Scope scope, MonthlyCounts months) {
        YearMonth done = scope.within("done");
        return switch (name) {
            case "trend" -> Trend.of(scope, months).table();
            case "forecast" ->
                Ahead.hindrance(months).isEmpty() ? Ahead.of(scope, months).table() : null;
            case "before-after" ->
                done != null && BeforeAfter.hindrance(months, done).isEmpty()
                        ? BeforeAfter.of(scope, months, done).table()
                        : null;
            default -> null;
        };
    }

    private static Section ahead(Scope scope, MonthlyCounts months) {
        Ahead ahead = Ahead.of(scope, months);
        return new Section(
                "What is to be expected?",
                ahead.chart().svg(),
                List.of(),
                ahead.method(),
                ahead.table(),
                file("forecast", scope));
    }

    private static Section change(Scope scope, MonthlyCounts months, YearMonth done) {
        BeforeAfter change = BeforeAfter.of(scope, months, done);
        return new Section(
                "Did it change when something was done?",
                change.chart().svg(),
                change.findings(),
                change.method(),
                change.table(),
                file("before-after", scope));
    }

    private static String file(String table, Scope scope) {
        return "/analysis/trend/" + table + ".csv" + scope.query("changed", "done");
    }
}
