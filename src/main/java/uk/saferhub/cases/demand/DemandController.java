package uk.saferhub.cases.demand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Does it get less? Calls, complaints and attendances before and after a case was opened, for one case. */
@Controller
class DemandController {

    /** Days in each window that may be asked for. */
    static final List<Integer> WINDOWS = List.of(30, 90, 182);

    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            List<DemandStore.Incident> incidents,
            List<CaseComplaint> complaints,
            List<Demand> windows,
            List<Choice> kinds,
            boolean work,
            boolean mayLink) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final DemandStore store;
    private final ReadLog log;
    private final RecordIncident record;
    private final HeldNames names;

    DemandController(
            CaseFile file, CaseHeads heads, DemandStore store, ReadLog log, RecordIncident record, HeldNames names) {
        this.names = names;
        this.file = file;
        this.heads = heads;
        this.store = store;
        this.log = log;
        this.record = record;
    }

    @GetMapping("/cases/{reference}/demand")
    @Requires(value = Permission.READ_CASE, also = Permission.READ_COMPLAINT)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty().withDate("happened", actor.today()), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/incidents")
    @Requires(value = Permission.WORK_CASE, also = Permission.READ_COMPLAINT)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        var kind = read.requiredChoice("kind", IncidentKind.class, "Choose what came in");
        String source = read.required("source", 60, "Enter the reference, such as the police log’s");
        LocalDate on = read.requiredDate("happened", "Enter the day");
        if (!fields.ok() || kind == null || on == null)
            return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        record.record(reference, kind, on, source, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/demand");
    }

    @PostMapping("/cases/{reference}/incidents/{id}/withdrawal")
    @Requires(Permission.WORK_CASE)
    String withdraw(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        record.withdraw(reference, id, actor);
        return "redirect:/cases/" + reference + "/demand";
    }

    /** Why one belongs to the case may name whom either of the two holds back. */
    private List<CaseComplaint> complaints(HubCase hubCase, Actor actor) {
        List<CaseComplaint> complaints = store.complaints(hubCase.id(), actor);
        log.read(complaints.stream().map(CaseComplaint::id).toList());
        if (complaints.isEmpty()) return complaints;
        HeldWords held = names.in(hubCase.id(), actor);
        return names.told(complaints, CaseComplaint::id, CaseComplaint::under, actor).stream()
                .map(complaint -> complaint.under(held))
                .toList();
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        List<CaseComplaint> complaints = complaints(hubCase, actor);
        var page = new Page(
                frame.withTitle("Demand of " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/demand", actor),
                fields,
                store.of(hubCase.id()),
                complaints,
                WINDOWS.stream()
                        .map(days -> new DemandStore.Asked(days, "", "", hubCase.id()))
                        .map(asked -> Demand.of(asked.days(), store.alike(asked, actor)))
                        .toList(),
                Arrays.stream(IncidentKind.values())
                        .map(kind -> Choice.of(kind, CaseWords.of(kind)))
                        .toList(),
                actor.may(Permission.WORK_CASE, hubCase.realmId()),
                actor.may(Permission.RECORD_COMPLAINT, hubCase.realmId()));
        return new ModelAndView("saferhub/cases/demand/demand", Map.of("page", page), status);
    }
}
