package uk.saferhub.cases.plan;

import java.time.LocalDate;
import java.util.List;
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
import uk.saferhub.actions.Action;
import uk.saferhub.actions.Actions;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** A case's plan: its actions, with support, diversion and enforcement apart. */
@Controller
class PlanController {

    /** @param refusing who in the case does not agree to being put in touch with support */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            List<Action> actions,
            List<Choice> owners,
            LocalDate today,
            List<String> refusing,
            boolean work) {

        /** On which day of the case an approach first came, the first being day 1; 0 where it has not come. */
        long firstDay(Approach approach) {
            return actions.stream()
                    .filter(action -> action.approach() == approach)
                    .map(Action::raisedOn)
                    .min(java.util.Comparator.naturalOrder())
                    .map(day -> java.time.temporal.ChronoUnit.DAYS.between(hubCase.openedOn(), day) + 1)
                    .orElse(0L);
        }

        /** The actions of one approach, by agency, open ones first. */
        List<Action> of(Approach approach) {
            return actions.stream()
                    .filter(action -> action.approach() == approach)
                    .sorted(java.util.Comparator.comparing(Action::owner))
                    .toList();
        }
    }

    private final CaseFile file;
    private final CaseHeads heads;
    private final Actions actions;
    private final AgencyStore agencies;
    private final GiveAction give;

    PlanController(CaseFile file, CaseHeads heads, Actions actions, AgencyStore agencies, GiveAction give) {
        this.file = file;
        this.heads = heads;
        this.actions = actions;
        this.agencies = agencies;
        this.give = give;
    }

    @GetMapping("/cases/{reference}/plan")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty().withDate("agreed", actor.today()), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/plan")
    @Requires(Permission.WORK_CASE)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String what = read.required("what", 300, "Enter what is to be done");
        UUID owner = read.id("owner", "Choose the agency that does it");
        if (owner == null) fields.error("owner", "Choose the agency that does it");
        Approach approach = read.requiredChoice("approach", Approach.class, "Choose what kind of action it is");
        LocalDate agreed = read.requiredDate("agreed", "Enter the day it was agreed");
        LocalDate due = read.requiredDate("due", "Enter the day it is due, such as 4 June 2026");
        if (agreed != null && due != null && due.isBefore(agreed))
            fields.error("due", "The due date cannot be before the day it was agreed");
        if (fields.chosen("mine", "yes") && owner != null && !isOwn(owner, actor))
            fields.error("mine", "You can take on actions of your own organisation only");
        read.atMost("basis", 300);
        if (!fields.ok()) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        UUID person = fields.chosen("mine", "yes") ? actor.accountId() : null;
        give.give(reference, owner, person, what, approach, agreed, due, read.text("basis"), actor);
        return new ModelAndView("redirect:/cases/" + reference + "/plan");
    }

    private static boolean isOwn(UUID organisation, Actor actor) {
        return actor.seats().stream().anyMatch(seat -> seat.organisationId().equals(organisation));
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        List<Choice> owners = agencies.of(hubCase.id()).stream()
                .filter(agency -> agency.leftOn() == null)
                .map(agency -> Choice.of(agency.organisationId(), agency.name()))
                .toList();
        CaseHead head = heads.of(hubCase, "/plan", actor);
        var page = new Page(
                frame.withTitle("Plan of " + hubCase.reference()),
                hubCase,
                head,
                fields,
                actions.of(hubCase.id()),
                owners,
                actor.today(),
                give.refusing(hubCase, head.veil()),
                hubCase.stored().isOpen() && actor.may(Permission.WORK_CASE, hubCase.realmId()));
        return new ModelAndView("saferhub/cases/plan/plan", java.util.Map.of("page", page), status);
    }
}
