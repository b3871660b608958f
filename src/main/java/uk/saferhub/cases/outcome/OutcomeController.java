package uk.saferhub.cases.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** What came of a case: dated, countable outcomes. */
@Controller
class OutcomeController {

    /** @param cameOf the order or other record that it came of, for whoever may open it; else null */
    record Row(
            OutcomeStore.Outcome outcome,
            String label,
            @Nullable Link cameOf) {}

    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            List<Row> outcomes,
            List<Choice> kinds,
            List<Around.Visit> visits,
            List<Around.Mediation> mediations,
            boolean work,
            boolean manage,
            boolean visit) {

        String path() {
            return hubCase.path() + "/outcomes";
        }
    }

    private final CaseFile file;
    private final CaseHeads heads;
    private final OutcomeStore store;
    private final Choices choices;
    private final RecordOutcome record;
    private final Around around;

    OutcomeController(
            CaseFile file, CaseHeads heads, OutcomeStore store, Choices choices, RecordOutcome record, Around around) {
        this.around = around;
        this.file = file;
        this.heads = heads;
        this.store = store;
        this.choices = choices;
        this.record = record;
    }

    @GetMapping("/cases/{reference}/outcomes")
    @Requires(value = Permission.READ_CASE, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty().withDate("happened", actor.today()), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/outcomes")
    @Requires(value = Permission.WORK_CASE, alsoRecords = true)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String outcome = read.text("outcome");
        if (!choices.has(CategorySet.OUTCOME, outcome, file.open(reference, actor), actor))
            fields.error("outcome", "Choose what came about");
        LocalDate happened = read.requiredDate("happened", "Enter the day it came about");
        String words = read.text("words");
        read.atMost("words", 1000);
        String named = read.text("of").toUpperCase(Locale.UK);
        UUID cameOf = named.isEmpty() ? null : around.named(named, actor);
        if (!named.isEmpty() && cameOf == null)
            fields.error("of", "There is no record of this reference that you may see");
        if (!fields.ok()) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        record.record(reference, outcome, happened, words, cameOf, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/outcomes");
    }

    /** From today it holds no longer. */
    @PostMapping("/cases/{reference}/outcomes/{id}/end")
    @Requires(Permission.WORK_CASE)
    String end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        record.end(reference, id, actor.today(), actor);
        return "redirect:/cases/" + reference + "/outcomes";
    }

    @PostMapping("/cases/{reference}/outcomes/{id}/withdrawal")
    @Requires(Permission.MANAGE_CASE)
    String withdraw(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        record.withdraw(reference, id, actor);
        return "redirect:/cases/" + reference + "/outcomes";
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        List<OutcomeStore.Outcome> outcomes = store.of(hubCase.id());
        Map<UUID, Link> cameOf = around.cameOf(outcomes, actor);
        List<Row> rows = outcomes.stream()
                .map(x -> new Row(
                        x,
                        choices.label(CategorySet.OUTCOME, x.outcome(), hubCase, actor),
                        x.cameOfId() == null ? null : cameOf.get(x.cameOfId())))
                .toList();
        var page = new Page(
                frame.withTitle("Outcomes of " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/outcomes", actor),
                fields,
                rows,
                choices.of(CategorySet.OUTCOME, hubCase, actor),
                around.visits(hubCase, actor),
                around.mediations(hubCase, actor),
                hubCase.stored().isOpen() && actor.may(Permission.WORK_CASE, hubCase.realmId()),
                actor.may(Permission.MANAGE_CASE, hubCase.realmId()),
                actor.may(Permission.RECORD_COMPLAINT, hubCase.realmId()));
        return new ModelAndView("saferhub/cases/outcome/outcomes", Map.of("page", page), status);
    }
}
