package uk.saferhub.crimedata.incidents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.counting.CountCsv;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.Svg;

/** The quarterly statement of hate crime: how many, about what, when, against whom on duty. */
@Controller
class HateController {

    private static final int QUARTERS = 12;

    /** The page. */
    record Page(Frame frame, Fields fields, Quarter quarter, List<Quarter> quarters, HateStatement statement) {

        List<Choice> choices() {
            return quarters.stream()
                    .map(each -> Choice.of(each.key(), each.words()))
                    .toList();
        }

        List<Detail> summary() {
            return List.of(
                    Detail.of("Hate crimes", "%,d, %s".formatted(statement.crimes(), statement.change())),
                    Detail.of("Hate incidents that are no crimes", "%,d".formatted(statement.incidents())),
                    Detail.of(
                            "Against a police officer on duty",
                            "%,d %s".formatted(statement.officers(), brackets(statement.officers()))),
                    Detail.of(
                            "Monday to Friday",
                            "%,d %s".formatted(statement.weekdays(), brackets(statement.weekdays()))),
                    Detail.of("Most began", statement.peak().isEmpty() ? "Not known" : statement.peak()),
                    Detail.of("Hour not known", "%,d".formatted(statement.withoutHour())));
        }

        Svg strands() {
            return new BarChart(
                            "strands",
                            "Hate crimes by strand, " + quarter.words(),
                            statement.strands().entrySet().stream()
                                    .map(each -> new BarChart.Bar(each.getKey().words(), each.getValue()))
                                    .toList())
                    .svg();
        }

        Svg hours() {
            List<BarChart.Bar> bars = new ArrayList<>();
            for (int hour = 0; hour < 24; hour++) {
                bars.add(new BarChart.Bar(hour(hour), statement.hours().get(hour)));
            }
            return new BarChart("hours", "Hate crimes by the hour in which they began, " + quarter.words(), bars).svg();
        }

        static String hour(int hour) {
            return "%02d:00".formatted(hour);
        }

        private String brackets(long some) {
            return statement.crimes() == 0 ? "" : "(" + statement.share(some) + ")";
        }
    }

    private final IncidentTable incidents;

    HateController(IncidentTable incidents) {
        this.incidents = incidents;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/hate")
    ModelAndView show(Frame frame, Actor actor, @RequestParam(defaultValue = "") String quarter) {
        List<Quarter> quarters = Quarter.before(actor.today(), QUARTERS);
        Quarter asked = asked(quarters, quarter);
        Page page = new Page(
                frame.withTitle("Hate crime").withMarking("OFFICIAL-SENSITIVE"),
                Fields.empty().with("quarter", asked.key()),
                asked,
                quarters,
                statement(actor, asked));
        return new ModelAndView("saferhub/crimedata/incidents/hate", "page", page);
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/hate/statement.csv")
    ModelAndView file(Actor actor, @RequestParam(defaultValue = "") String quarter) throws IOException {
        Quarter asked = asked(Quarter.before(actor.today(), QUARTERS), quarter);
        HateStatement statement = statement(actor, asked);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("crimes", Long.toString(statement.crimes())));
        rows.add(List.of("crimes, same quarter last year", Long.toString(statement.before())));
        rows.add(List.of("incidents that are no crimes", Long.toString(statement.incidents())));
        rows.add(List.of("against a police officer on duty", Long.toString(statement.officers())));
        statement.strands().forEach((strand, count) -> rows.add(List.of(strand.words(), count.toString())));
        for (int hour = 0; hour < 24; hour++) {
            rows.add(List.of(
                    "began from " + Page.hour(hour), statement.hours().get(hour).toString()));
        }
        rows.add(List.of("hour not known", Long.toString(statement.withoutHour())));
        byte[] csv = CountCsv.of(List.of("what", "count"), rows).getBytes(StandardCharsets.UTF_8);
        return new ModelAndView(Download.of(csv, "hate-crime-" + asked.key() + ".csv", "text/csv;charset=UTF-8"));
    }

    private HateStatement statement(Actor actor, Quarter quarter) {
        Quarter before = new Quarter(quarter.from().minusYears(1));
        return HateStatement.of(
                incidents.hate(actor, quarter.from(), quarter.to()), incidents.hate(actor, before.from(), before.to()));
    }

    private static Quarter asked(List<Quarter> quarters, String key) {
        return quarters.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(quarters.getFirst());
    }
}
