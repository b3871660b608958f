package uk.saferhub.cases.show;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Everything that happened to a case, newest first. */
@Controller
class TimelineController {

    record Page(
            Frame frame, HubCase hubCase, CaseHead head, Fields fields, List<Choice> agencies, List<Event> events) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final CaseTimeline timeline;

    TimelineController(CaseFile file, CaseHeads heads, CaseTimeline timeline) {
        this.file = file;
        this.heads = heads;
        this.timeline = timeline;
    }

    /** @param agency key of an organisation that did something, or empty for all */
    @GetMapping("/cases/{reference}/timeline")
    @Requires(Permission.READ_CASE)
    ModelAndView show(
            Actor actor, Frame frame, @PathVariable String reference, @RequestParam(defaultValue = "") String agency) {
        HubCase hubCase = file.open(reference, actor);
        List<CaseTimeline.Entry> all = timeline.of(hubCase, actor);
        List<Choice> agencies = all.stream()
                .map(entry -> Choice.of(entry.organisationId(), entry.organisation()))
                .distinct()
                .toList();
        List<Event> events = all.stream()
                .filter(entry ->
                        agency.isEmpty() || entry.organisationId().toString().equals(agency))
                .map(CaseTimeline.Entry::event)
                .toList();
        var page = new Page(
                frame.withTitle("Timeline of " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/timeline", actor),
                Fields.empty().with("agency", agency),
                agencies,
                events);
        return new ModelAndView("saferhub/cases/show/timeline", "page", page);
    }
}
