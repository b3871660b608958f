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
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.party.Party;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.kernel.Decision;
import uk.saferhub.scoring.Answer;
import uk.saferhub.scoring.AnswerForm;
import uk.saferhub.scoring.ChosenBand;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.ScoringRules;
import uk.saferhub.scoring.Sheet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What is the risk to this person, or from them? */
@Controller
class AssessmentController {

    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            Party party,
            @Nullable Matrix matrix,
            Decision may,
            List<Choice> bands) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final Scores scores;
    private final CareForParty care;

    AssessmentController(CaseFile file, CaseHeads heads, Scores scores, CareForParty care) {
        this.file = file;
        this.heads = heads;
        this.scores = scores;
        this.care = care;
    }

    @GetMapping("/cases/{reference}/people/{id}/assessment")
    @Requires(Permission.WORK_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference, @PathVariable UUID id) {
        HubCase hubCase = file.open(reference, actor);
        Party party = care.party(hubCase, id, actor);
        Fields fields = Fields.empty().withDate("held", actor.today());
        scores.newest(party.id()).map(Sheet::agreed).ifPresent(agreed -> AnswerForm.fill(fields, agreed.answers()));
        return page(actor, frame, hubCase, party, fields, HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/people/{id}/assessment")
    @Requires(Permission.WORK_CASE)
    ModelAndView assess(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Party party = care.party(hubCase, id, actor);
        Matrix matrix = care.matrix(hubCase, party, actor);
        CareRules.mayAssess(party.side(), matrix != null).orThrow();
        Fields fields = Fields.of(posted);
        var read = fields.read();
        List<Answer> answers = AnswerForm.read(java.util.Objects.requireNonNull(matrix), fields);
        String band = read.text("band");
        ChosenBand chosen = band.isEmpty() ? null : new ChosenBand(band, read.text("band-reason"));
        LocalDate held = read.requiredDate("held", "Enter the day of the assessment");
        String words = read.required("words", 4000, "Enter why this is the score");
        beside(fields, ScoringRules.mayAgree(matrix, answers, words), "words");
        beside(fields, ScoringRules.mayOverride(matrix, answers, chosen), "band");
        if (!fields.ok() || held == null) return page(actor, frame, hubCase, party, fields, HttpStatus.BAD_REQUEST);
        care.assess(reference, id, held, words, answers, chosen, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/people/" + id);
    }

    private static void beside(Fields fields, Decision decision, String field) {
        if (decision instanceof Decision.Refused refused) fields.error(field, refused.reason());
    }

    private ModelAndView page(
            Actor actor, Frame frame, HubCase hubCase, Party party, Fields fields, HttpStatus status) {
        Matrix matrix = care.matrix(hubCase, party, actor);
        var page = new Page(
                frame.withTitle("Assess " + party.person()),
                hubCase,
                heads.of(hubCase, "/people", actor),
                fields,
                party,
                matrix,
                CareRules.mayAssess(party.side(), matrix != null),
                matrix == null
                        ? List.of()
                        : matrix.bands().stream()
                                .map(band -> Choice.of(band.code(), band.label()))
                                .toList());
        return new ModelAndView("saferhub/cases/care/assessment", Map.of("page", page), status);
    }
}
