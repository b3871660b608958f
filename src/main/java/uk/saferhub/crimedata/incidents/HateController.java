package uk.saferhub.crimedata.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.cited.CitedStatistics;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.Svg;

/** The quarterly statement of hate crime: how many, about what, when, against whom on duty. */
@Controller
class HateController {

    private static final int QUARTERS = 12;
    private static final String MARKING = "OFFICIAL-SENSITIVE";

    /** The page. @param national the cited share of the dominant strand, or empty @param seats from which notes are written @param files the same numbers as a file; none for whoever may not download */
    record Page(
            Frame frame,
            Fields fields,
            Quarter quarter,
            List<Quarter> quarters,
            HateStatement statement,
            String national,
            List<ContextNotes.Note> notes,
            List<Seat> seats,
            List<Link> files) {

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

        List<Choice> realms() {
            return seats.stream()
                    .map(seat -> Choice.of(seat.realmId(), seat.partnershipName() + ", " + seat.compartment()))
                    .distinct()
                    .toList();
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

    /** A line of the file. */
    private record Line(String what, long count) {}

    private final IncidentTable incidents;
    private final ListFiles files;
    private final CitedStatistics cited;
    private final ContextNotes notes;

    HateController(IncidentTable incidents, ListFiles files, CitedStatistics cited, ContextNotes notes) {
        this.cited = cited;
        this.notes = notes;
        this.incidents = incidents;
        this.files = files;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/hate")
    ModelAndView show(Frame frame, Actor actor, @RequestParam(defaultValue = "") String quarter) {
        return page(frame, actor, asked(actor, quarter), Fields.empty());
    }

    /** @param fields of a note that was refused, else empty */
    ModelAndView page(Frame frame, Actor actor, Quarter asked, Fields fields) {
        HateStatement statement = statement(actor, asked);
        Page page = new Page(
                frame.withTitle("Hate crime").withMarking(MARKING),
                fields.with("quarter", asked.key()),
                asked,
                Quarter.before(actor.today(), QUARTERS),
                statement,
                statement
                        .dominant()
                        .map(strand ->
                                cited.quoted(actor, "hate_" + strand.key().replace(' ', '_')))
                        .orElse(""),
                notes.of(actor, asked.from(), asked.to()),
                actor.seats(Permission.IMPORT_CRIME),
                links(actor, asked));
        return new ModelAndView("saferhub/crimedata/incidents/hate", "page", page);
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/hate/statement.csv")
    ModelAndView file(Frame frame, Actor actor, @RequestParam(defaultValue = "") String quarter) {
        Quarter asked = asked(actor, quarter);
        return files.answer(
                        Map.of("file", List.of("csv")),
                        actor,
                        frame.withMarking(MARKING),
                        () -> table(asked, statement(actor, asked)))
                .orElseThrow(NotFound::new);
    }

    private List<Link> links(Actor actor, Quarter quarter) {
        return files.may(actor)
                ? List.of(Link.to("Download these numbers (CSV)", "/data/hate/statement.csv?quarter=" + quarter.key()))
                : List.of();
    }

    private static ListTable<Line> table(Quarter quarter, HateStatement statement) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("crimes", statement.crimes()));
        lines.add(new Line("crimes, same quarter last year", statement.before()));
        lines.add(new Line("incidents that are no crimes", statement.incidents()));
        lines.add(new Line("against a police officer on duty", statement.officers()));
        statement.strands().forEach((strand, count) -> lines.add(new Line(strand.words(), count)));
        for (int hour = 0; hour < 24; hour++) {
            lines.add(
                    new Line("began from " + Page.hour(hour), statement.hours().get(hour)));
        }
        lines.add(new Line("hour not known", statement.withoutHour()));
        return new ListTable<>(
                "Hate crime",
                quarter.words(),
                List.of(ListColumn.of("what", Line::what), ListColumn.of("count", Line::count)),
                lines);
    }

    private HateStatement statement(Actor actor, Quarter quarter) {
        Quarter before = new Quarter(quarter.from().minusYears(1));
        return HateStatement.of(
                incidents.hate(actor, quarter.from(), quarter.to()), incidents.hate(actor, before.from(), before.to()));
    }

    /** The quarter of that key, or the last one. */
    static Quarter asked(Actor actor, String key) {
        List<Quarter> quarters = Quarter.before(actor.today(), QUARTERS);
        return quarters.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(quarters.getFirst());
    }
}
