package uk.saferhub.cases.review;

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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
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

/** How does the case score now, and what is behind an earlier score? */
@Controller
class ScoreController {

    record Page(Frame frame, HubCase hubCase, CaseHead head, Fields fields, Matrix matrix, List<Choice> bands) {}

    record SheetPage(Frame frame, HubCase hubCase, CaseHead head, Sheet sheet) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final Scores scores;
    private final ScoreCase score;

    ScoreController(CaseFile file, CaseHeads heads, Scores scores, ScoreCase score) {
        this.file = file;
        this.heads = heads;
        this.scores = scores;
        this.score = score;
    }

    @GetMapping("/cases/{reference}/scores/{id}")
    @Requires(Permission.READ_CASE)
    ModelAndView sheet(Actor actor, Frame frame, @PathVariable String reference, @PathVariable String id) {
        HubCase hubCase = file.open(reference, actor);
        Sheet sheet = scores.named(key(id))
                .filter(found -> found.recordId().equals(hubCase.id()))
                // Until it is agreed, what each agency answered is for the hub.
                .filter(found -> found.agreed() != null || hubCase.asHub())
                .orElseThrow(NotFound::new);
        var page = new SheetPage(
                frame.withTitle("A score of " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/reviews", actor),
                sheet);
        return new ModelAndView("saferhub/cases/review/sheet", "page", page);
    }

    @GetMapping("/cases/{reference}/score")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        HubCase hubCase = file.open(reference, actor);
        Fields fields = Fields.empty().withDate("held", actor.today());
        // What was agreed last is where one starts from: what has not changed is not asked twice.
        scores.newest(hubCase.id()).map(Sheet::agreed).ifPresent(agreed -> AnswerForm.fill(fields, agreed.answers()));
        return page(actor, frame, hubCase, fields, HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/score")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Matrix matrix = score.matrix(hubCase, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        List<Answer> answers = AnswerForm.read(matrix, fields);
        ChosenBand chosen = chosen(fields);
        LocalDate held = read.requiredDate("held", "Enter the day of the review");
        String words = read.required("words", 4000, "Enter what the review found, and why this is the score");
        LocalDate next = read.requiredDate("next", "Enter the day of the next review");
        beside(fields, ScoringRules.mayAgree(matrix, answers, words), "words");
        beside(fields, ScoringRules.mayOverride(matrix, answers, chosen), "band");
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok() || version == null) return page(actor, frame, hubCase, fields, HttpStatus.BAD_REQUEST);
        score.score(reference, held, words, answers, chosen, next, version, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/reviews");
    }

    static @Nullable ChosenBand chosen(Fields fields) {
        String band = fields.read().text("band");
        return band.isEmpty() ? null : new ChosenBand(band, fields.read().text("band-reason"));
    }

    static void beside(Fields fields, Decision decision, String field) {
        if (decision instanceof Decision.Refused refused) fields.error(field, refused.reason());
    }

    private static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }

    private ModelAndView page(Actor actor, Frame frame, HubCase hubCase, Fields fields, HttpStatus status) {
        Matrix matrix = score.matrix(hubCase, actor);
        var page = new Page(
                frame.withTitle("Review and score " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/reviews", actor),
                fields,
                matrix,
                matrix.bands().stream()
                        .map(band -> Choice.of(band.code(), band.label()))
                        .toList());
        return new ModelAndView("saferhub/cases/review/score", Map.of("page", page), status);
    }
}
