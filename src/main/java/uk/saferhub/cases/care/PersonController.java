package uk.saferhub.cases.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Side;
import uk.saferhub.cases.party.Party;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.charts.Svg;
import uk.saferhub.web.charts.TrendChart;

/** One person in their role in a case: what is their risk, who looks after them, what have they been told? */
@Controller
class PersonController {

    /** @param chart of the scores, null before any. @param mayAssess by the rule, for the button */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            Party party,
            String role,
            List<CareStore.Assessment> assessments,
            @Nullable Svg chart,
            Decision mayAssess,
            CareStore.@Nullable Care care,
            List<CareStore.Update> updates,
            boolean refusesFeedback,
            LocalDate today,
            boolean work,
            boolean manage) {

        boolean harmed() {
            return party.side() == Side.HARMED;
        }
    }

    private final CaseFile file;
    private final CaseHeads heads;
    private final Choices choices;
    private final CareStore store;
    private final CareForParty care;

    PersonController(CaseFile file, CaseHeads heads, Choices choices, CareStore store, CareForParty care) {
        this.file = file;
        this.heads = heads;
        this.choices = choices;
        this.store = store;
        this.care = care;
    }

    @GetMapping("/cases/{reference}/people/{id}")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference, @PathVariable UUID id) {
        return page(actor, frame, reference, id, Fields.empty().withDate("told", actor.today()), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/people/{id}/care")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView plan(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String contact = read.required("contact", 200, "Enter who looks after them");
        String means = read.required("means", 500, "Enter how they are reached safely");
        Integer every = read.number("every", "Enter a number of working days");
        if (every == null) fields.error("every", "Enter a number of working days");
        read.atMost("safety", 2000);
        if (!fields.ok() || every == null) return page(actor, frame, reference, id, fields, HttpStatus.BAD_REQUEST);
        care.plan(reference, id, contact, means, every, read.text("safety"), actor);
        return back(reference, id);
    }

    @PostMapping("/cases/{reference}/people/{id}/updates")
    @Requires(Permission.WORK_CASE)
    ModelAndView told(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String words = read.required("words", 2000, "Enter what they were told, and how");
        read.atMost("feedback", 2000).atMost("basis", 300);
        LocalDate on = read.requiredDate("told", "Enter the day");
        if (!fields.ok() || on == null) return page(actor, frame, reference, id, fields, HttpStatus.BAD_REQUEST);
        care.told(reference, id, on, words, read.text("feedback"), read.text("basis"), actor);
        return back(reference, id);
    }

    private static ModelAndView back(String reference, UUID id) {
        return new ModelAndView("redirect:/cases/" + reference + "/people/" + id);
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, UUID id, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        Party party = care.party(hubCase, id, actor);
        List<CareStore.Assessment> assessments = store.assessments(id);
        boolean open = hubCase.stored().isOpen() && party.heldUntil() == null;
        var page = new Page(
                frame.withTitle(party.person() + " in " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/people", actor),
                fields,
                party,
                choices.label(CategorySet.PARTY_ROLE, party.role(), hubCase, actor),
                assessments,
                chart(assessments),
                CareRules.mayAssess(party.side(), care.matrix(hubCase, party, actor) != null),
                store.care(id, hubCase).orElse(null),
                store.updates(id),
                care.refusesFeedback(hubCase, party),
                actor.today(),
                open && actor.may(Permission.WORK_CASE, hubCase.realmId()),
                open && actor.may(Permission.MANAGE_CASE, hubCase.realmId()));
        return new ModelAndView("saferhub/cases/care/person", Map.of("page", page), status);
    }

    private static @Nullable Svg chart(List<CareStore.Assessment> newestFirst) {
        if (newestFirst.size() < 2) return null;
        var points = newestFirst.reversed().stream()
                .map(made -> new TrendChart.Point(made.heldOn(), made.score()))
                .toList();
        return new TrendChart("assessments", "Assessed risk", points, List.of(), 0).svg();
    }
}
