package uk.saferhub.cases.care;

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
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.party.Party;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What may happen to this person, by which signs is it seen, and who does what then? */
@Controller
class RiskPlanController {

    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            Party party,
            List<RiskPlanStore.Plan> plans,
            List<Choice> agencies,
            LocalDate today,
            boolean work) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final AgencyStore agencies;
    private final CareForParty care;
    private final RiskPlanStore store;

    RiskPlanController(CaseFile file, CaseHeads heads, AgencyStore agencies, CareForParty care, RiskPlanStore store) {
        this.file = file;
        this.heads = heads;
        this.agencies = agencies;
        this.care = care;
        this.store = store;
    }

    @GetMapping("/cases/{reference}/people/{id}/risk-plan")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference, @PathVariable UUID id) {
        Fields fields = Fields.empty();
        RiskPlanStore.Plan plan = store.holding(id);
        // Changing a plan starts from its words: what still holds is not typed again.
        if (plan != null)
            fields.with("lead", plan.leadId())
                    .with("risks", plan.risks())
                    .with("triggers", plan.triggers())
                    .with("contingency", plan.contingency());
        return page(actor, frame, reference, id, fields, HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/people/{id}/risk-plan")
    @Requires(Permission.WORK_CASE)
    ModelAndView make(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Party party = care.party(hubCase, id, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        UUID lead = read.id("lead", "Choose who answers for the plan");
        if (lead == null) fields.error("lead", "Choose who answers for the plan");
        String risks = read.required("risks", 2000, "Enter what may happen");
        String triggers = read.required("triggers", 2000, "Enter the signs");
        String contingency = read.required("contingency", 2000, "Enter who does what then");
        LocalDate review = read.requiredDate("review", "Enter the day on which it is looked at again");
        if (!fields.ok() || lead == null || review == null)
            return page(actor, frame, reference, id, fields, HttpStatus.BAD_REQUEST);
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> CareRules.mayWorkWith(party.heldUntil() == null))
                .and(() -> RiskPlanRules.mayLead(agencies.takesPart(hubCase.id(), lead)))
                .and(() -> RiskPlanRules.mayReviewOn(actor.today(), review))
                .orThrow();
        store.make(hubCase, id, lead, risks, triggers, contingency, review, actor);
        var facts = Map.of("person", party.person(), "due_on", review.toString());
        file.tell(hubCase, "case_risk_planned", actor.today(), facts, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/people/" + id + "/risk-plan");
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, UUID id, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        Party party = care.party(hubCase, id, actor);
        var page = new Page(
                frame.withTitle("Risk plan for " + party.person()),
                hubCase,
                heads.of(hubCase, "/people", actor),
                fields,
                party,
                store.of(id),
                agencies.of(hubCase.id()).stream()
                        .filter(agency -> agency.leftOn() == null)
                        .map(agency -> Choice.of(agency.organisationId(), agency.name()))
                        .toList(),
                actor.today(),
                hubCase.stored().isOpen()
                        && party.heldUntil() == null
                        && actor.may(Permission.WORK_CASE, hubCase.realmId()));
        return new ModelAndView("saferhub/cases/care/risk-plan", Map.of("page", page), status);
    }
}
