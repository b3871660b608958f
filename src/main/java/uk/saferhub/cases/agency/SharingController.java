package uk.saferhub.cases.agency;

import java.time.LocalDate;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Who can see a case, and why; and letting agencies in and out. */
@Controller
class SharingController {

    /** @param answers whether the reader is told who was asked and has not answered: the hub is, an agency of itself */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            List<AgencyStore.Agency> agencies,
            List<Choice> others,
            List<Seat> seats,
            List<UUID> own,
            LocalDate today,
            boolean manage) {

        boolean tells(AgencyStore.Agency agency) {
            return hubCase.asHub() || own.contains(agency.organisationId());
        }
    }

    private final CaseFile file;
    private final CaseHeads heads;
    private final AgencyStore store;
    private final Organisations organisations;
    private final ChangeAgencies change;
    private final CaseClocks clocks;

    SharingController(
            CaseFile file,
            CaseHeads heads,
            AgencyStore store,
            Organisations organisations,
            ChangeAgencies change,
            CaseClocks clocks) {
        this.file = file;
        this.heads = heads;
        this.store = store;
        this.organisations = organisations;
        this.change = change;
        this.clocks = clocks;
    }

    @GetMapping("/cases/{reference}/sharing")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        LocalDate by = clocks.answerBy(file.open(reference, actor).realmId(), actor);
        return page(actor, frame, reference, Fields.empty().withDate("due", by), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/agencies")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView bringIn(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        UUID organisation = read.id("organisation", "Choose the agency");
        List<Choice> offered = organisations.of(file.open(reference, actor).realmId(), actor);
        if (organisation == null || offered.stream().noneMatch(o -> o.value().equals(organisation.toString())))
            fields.error("organisation", "Choose the agency");
        LocalDate due = read.date("due", "Enter the day, such as 4 June 2026");
        if (due != null && due.isBefore(actor.today())) fields.error("due", "Give the agency until today at least");
        if (!fields.ok()) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        change.bringIn(reference, organisation, due, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/sharing");
    }

    @PostMapping("/cases/{reference}/agencies/{id}/departure")
    @Requires(Permission.MANAGE_CASE)
    String letGo(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        change.letGo(reference, id, actor);
        return "redirect:/cases/" + reference + "/sharing";
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        boolean manage = hubCase.stored().isOpen() && actor.may(Permission.MANAGE_CASE, hubCase.realmId());
        var page = new Page(
                frame.withTitle("Who can see " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/sharing", actor),
                fields,
                store.of(hubCase.id()),
                manage ? organisations.of(hubCase.realmId(), actor) : List.of(),
                actor.seats(Permission.READ_CASE).stream()
                        .filter(seat -> seat.realmId().equals(hubCase.realmId()))
                        .toList(),
                CaseFile.organisations(hubCase, actor),
                actor.today(),
                manage);
        return new ModelAndView("saferhub/cases/agency/sharing", Map.of("page", page), status);
    }
}
