package uk.saferhub.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import uk.saferhub.crimedata.incidents.AgencyIncidents;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Whether one incident makes another near it soon after more likely (ANL-10): the test of Knox on agencies' incidents. */
@Controller
class NearRepeatController {

    private static final String MARKING = "OFFICIAL-SENSITIVE";

    static final List<Choice> STEPS = List.of(
            Choice.of(50, "50 metres"),
            Choice.of(100, "100 metres"),
            Choice.of(200, "200 metres"),
            Choice.of(400, "400 metres"));
    static final List<Choice> DAYS =
            List.of(Choice.of(1, "1 day"), Choice.of(7, "7 days"), Choice.of(14, "14 days"), Choice.of(28, "28 days"));

    /** The page. @param asked null where no agency's incidents are held @param finding null until the test is asked for @param broken breaks, or empty */
    record Page(
            Frame frame,
            Fields fields,
            @Nullable Incidence asked,
            @Nullable NearRepeatFinding finding,
            String broken,
            List<Link> files,
            String query) {}

    private final AgencyIncidents incidents;
    private final Asking asking;
    private final Breaks breaks;

    NearRepeatController(AgencyIncidents incidents, Asking asking, Breaks breaks) {
        this.breaks = breaks;
        this.incidents = incidents;
        this.asking = asking;
    }

    /** The test takes a second or more, so it is made once something is chosen. */
    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/near-repeats")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> words) {
        Frame titled = frame.withTitle("Near repeats").withMarking(MARKING);
        Fields fields = Fields.of(words);
        Page page = incidents
                .held(actor)
                .map(held -> {
                    Incidence asked = Incidence.of(fields, held);
                    filled(fields);
                    String query = Scope.query(fields, "from", "to", "kind", "flag", "step", "days");
                    NearRepeatFinding finding = words.isEmpty() || !fields.ok() ? null : find(asked, actor);
                    List<Link> files = finding == null || finding.knox() == null
                            ? List.of()
                            : asking.links(actor, "these numbers", "/analysis/near-repeats/table", query);
                    return new Page(titled, fields, asked, finding, broken(asked, finding, actor), files, query);
                })
                .orElseGet(() -> new Page(titled, fields, null, null, "", List.of(), ""));
        ModelAndView view = new ModelAndView("saferhub/analysis/near-repeats", "page", page);
        if (!fields.ok()) view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/near-repeats/table.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> words) {
        Incidence asked = Incidence.of(Fields.of(words), incidents.held(actor).orElseThrow(NotFound::new));
        filled(asked.fields());
        NearRepeatFinding finding = find(asked, actor);
        if (finding.knox() == null) throw new NotFound();
        return asking.file(finding.table(), ending, actor, frame, MARKING);
    }

    private String broken(Incidence asked, @Nullable NearRepeatFinding finding, Actor actor) {
        return finding == null ? "" : breaks.ofRecords(asked.from(), asked.to(), actor);
    }

    private NearRepeatFinding find(Incidence asked, Actor actor) {
        return NearRepeatFinding.of(
                asked.words(),
                asking.read(asked, incidents, actor),
                Integer.parseInt(asked.fields().value("step")),
                Integer.parseInt(asked.fields().value("days")));
    }

    private static void filled(Fields fields) {
        fields.with("step", chosen(fields.value("step"), STEPS, "100"))
                .with("days", chosen(fields.value("days"), DAYS, "7"));
    }

    private static String chosen(String asked, List<Choice> choices, String otherwise) {
        return choices.stream().anyMatch(choice -> choice.value().equals(asked)) ? asked : otherwise;
    }
}
