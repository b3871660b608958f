package uk.saferhub.cases.review;

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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.scoring.Answer;
import uk.saferhub.scoring.AnswerForm;
import uk.saferhub.scoring.ChosenBand;
import uk.saferhub.scoring.ScoringRules;
import uk.saferhub.scoring.Sheet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Each agency scores the case for itself; then, which score do we agree on, and why? */
@Controller
class JointScoreController {

    record OwnPage(Frame frame, HubCase hubCase, CaseHead head, Fields fields, Sheet sheet, String organisation) {}

    record AgreePage(Frame frame, HubCase hubCase, CaseHead head, Fields fields, Sheet sheet, List<Choice> bands) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final JointScore joint;

    JointScoreController(CaseFile file, CaseHeads heads, JointScore joint) {
        this.file = file;
        this.heads = heads;
        this.joint = joint;
    }

    @PostMapping("/cases/{reference}/scorers")
    @Requires(Permission.MANAGE_CASE)
    String ask(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(name = "agency", defaultValue = "") List<UUID> agencies) {
        joint.ask(reference, agencies, actor);
        return "redirect:/cases/" + reference + "/reviews";
    }

    @GetMapping("/cases/{reference}/agency-score")
    @Requires(Permission.WORK_CASE)
    ModelAndView own(Actor actor, Frame frame, @PathVariable String reference) {
        HubCase hubCase = file.open(reference, actor);
        Sheet sheet = joint.mine(hubCase, actor);
        UUID body = actor.seat(hubCase.realmId()).organisationId();
        return own(actor, frame, hubCase, AnswerForm.fill(Fields.empty(), sheet.answersOf(body)), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/agency-score")
    @Requires(Permission.WORK_CASE)
    ModelAndView answer(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Fields fields = Fields.of(posted);
        List<Answer> answers = AnswerForm.read(joint.mine(hubCase, actor).matrix(), fields);
        if (!fields.ok()) return own(actor, frame, hubCase, fields, HttpStatus.BAD_REQUEST);
        joint.answer(hubCase, answers, actor);
        return new ModelAndView("redirect:" + hubCase.path() + "/reviews");
    }

    @GetMapping("/cases/{reference}/agreed-score")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView agreed(Actor actor, Frame frame, @PathVariable String reference) {
        HubCase hubCase = file.open(reference, actor);
        Sheet sheet = joint.open(hubCase).orElseThrow(NotFound::new);
        Fields fields = AnswerForm.fillShared(Fields.empty(), sheet).withDate("held", actor.today());
        return agree(actor, frame, hubCase, sheet, fields, HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/agreed-score")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView agree(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Sheet sheet = joint.open(hubCase).orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        List<Answer> answers = AnswerForm.read(sheet.matrix(), fields);
        ChosenBand chosen = ScoreController.chosen(fields);
        LocalDate held = read.requiredDate("held", "Enter the day of the review");
        String words = read.required("words", 4000, "Enter what the review found, and why this is the score");
        LocalDate next = read.requiredDate("next", "Enter the day of the next review");
        ScoreController.beside(fields, ScoringRules.mayAgree(sheet.matrix(), answers, words), "words");
        ScoreController.beside(fields, ScoringRules.mayOverride(sheet.matrix(), answers, chosen), "band");
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok() || version == null) return agree(actor, frame, hubCase, sheet, fields, HttpStatus.BAD_REQUEST);
        joint.agree(reference, held, words, answers, chosen, next, version, actor);
        return new ModelAndView("redirect:" + hubCase.path() + "/reviews");
    }

    private ModelAndView own(Actor actor, Frame frame, HubCase hubCase, Fields fields, HttpStatus status) {
        var page = new OwnPage(
                frame.withTitle("Score " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/reviews", actor),
                fields,
                joint.mine(hubCase, actor),
                actor.seat(hubCase.realmId()).organisation());
        return new ModelAndView("saferhub/cases/review/agency-score", Map.of("page", page), status);
    }

    private ModelAndView agree(
            Actor actor, Frame frame, HubCase hubCase, Sheet sheet, Fields fields, HttpStatus status) {
        List<Choice> bands = sheet.matrix().bands().stream()
                .map(band -> Choice.of(band.code(), band.label()))
                .toList();
        var page = new AgreePage(
                frame.withTitle("Agree the score of " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/reviews", actor),
                fields,
                sheet,
                bands);
        return new ModelAndView("saferhub/cases/review/agreed-score", Map.of("page", page), status);
    }
}
