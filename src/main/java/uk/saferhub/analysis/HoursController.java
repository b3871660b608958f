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
import uk.saferhub.crimedata.incidents.AgencyIncidents;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** On which days and at which hours agencies' incidents happen (ANL-02). */
@Controller
class HoursController {

    private static final String MARKING = "OFFICIAL-SENSITIVE";

    /** The page. @param asked null where no agency's incidents are held @param week null likewise */
    record Page(
            Frame frame,
            Fields fields,
            @Nullable Incidence asked,
            @Nullable WeekHours week,
            List<Link> files,
            String query) {}

    private final AgencyIncidents incidents;
    private final Asking asking;

    HoursController(AgencyIncidents incidents, Asking asking) {
        this.incidents = incidents;
        this.asking = asking;
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/hours")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> words) {
        Frame titled = frame.withTitle("Day and hour").withMarking(MARKING);
        Fields fields = Fields.of(words);
        Page page = incidents
                .held(actor)
                .map(held -> {
                    Incidence asked = Incidence.of(fields, held);
                    WeekHours week = WeekHours.of(asked.words(), asking.read(asked, incidents, actor));
                    String query = Scope.query(fields, "from", "to", "kind", "flag");
                    return new Page(
                            titled, fields, asked, week, week.week() == null ? List.of() : files(actor, query), query);
                })
                .orElseGet(() -> new Page(titled, fields, null, null, List.of(), ""));
        ModelAndView view = new ModelAndView("saferhub/analysis/hours", "page", page);
        if (!fields.ok()) view.setStatus(org.springframework.http.HttpStatus.BAD_REQUEST);
        return view;
    }

    private List<Link> files(Actor actor, String query) {
        List<Link> links = new ArrayList<>(asking.links(actor, "these numbers", "/analysis/hours/table", query));
        links.addAll(asking.pictures().links(actor, "this chart", "/analysis/hours/table", query));
        return links;
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/hours/table.{ending}")
    ModelAndView file(
            Frame frame, Actor actor, @PathVariable String ending, @RequestParam MultiValueMap<String, String> words) {
        Incidence asked = Incidence.of(Fields.of(words), incidents.held(actor).orElseThrow(NotFound::new));
        WeekHours week = WeekHours.of(asked.words(), asking.read(asked, incidents, actor));
        if (week.week() == null) throw new NotFound();
        if (Pictures.asked(ending)) return asking.pictures().of("hours", ending, week.picture(MARKING, actor), actor);
        return asking.file(week.table(), ending, actor, frame, MARKING);
    }
}
