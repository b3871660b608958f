package uk.saferhub.cases.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import uk.saferhub.cases.review.FinalScore;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Closing a case, and opening it again. */
@Controller
class ClosureController {

    /**
     * @param heard whether those harmed are to be heard. @param refusing who refused to be asked what they think
     * @param matrix on which the final score may be answered; null where the hub scores on none.
     * @param mayCheck whether it is still to be looked at after closing
     */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            Decision mayClose,
            List<Link> unanswered,
            List<Choice> reasons,
            boolean heard,
            List<Choice> answers,
            List<String> refusing,
            @Nullable Matrix matrix,
            List<ClosureStore.Closing> closings,
            boolean mayCheck,
            LocalDate today) {

        List<Choice> bands() {
            return matrix == null
                    ? List.of()
                    : matrix.bands().stream()
                            .map(band -> Choice.of(band.code(), band.label()))
                            .toList();
        }
    }

    private final CaseFile file;
    private final CaseHeads heads;
    private final Choices choices;
    private final FinalScore scores;
    private final CloseCase close;
    private final HeardForm heard;

    ClosureController(
            CaseFile file, CaseHeads heads, Choices choices, FinalScore scores, CloseCase close, HeardForm heard) {
        this.file = file;
        this.heads = heads;
        this.choices = choices;
        this.scores = scores;
        this.close = close;
        this.heard = heard;
    }

    @GetMapping("/cases/{reference}/closure")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(
                actor,
                frame,
                reference,
                Fields.empty().withDate("closed", actor.today()).withDate("checked", actor.today()),
                HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/closure")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView close(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        HubCase hubCase = file.open(reference, actor);
        String reason = read.text("reason");
        if (!choices.has(CategorySet.CLOSING_REASON, reason, hubCase, actor))
            fields.error("reason", "Choose why the case closes");
        var score = scores.read(fields, hubCase, actor);
        if (hubCase.score() != null && !score.isThere()) fields.error("score", "Enter the final score");
        String told = read.required("told", 1000, "Enter who was told, and how");
        Heard said = heard.read(fields, close.needsFeedback(hubCase, actor.today(), actor.today()));
        LocalDate closed = read.requiredDate("closed", "Enter the day from which it is closed");
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok() || version == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        close.close(reference, reason, told, scores.entry(hubCase, score, closed, actor), said, version, actor);
        return new ModelAndView("redirect:/cases/" + reference);
    }

    @PostMapping("/cases/{reference}/reopening")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView reopen(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String why = read.required("why", 1000, "Enter why the case is opened again");
        LocalDate next = read.requiredDate("next", "Enter the day of the next review");
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok() || version == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        close.reopen(reference, why, next, version, actor);
        return new ModelAndView("redirect:/cases/" + reference);
    }

    @PostMapping("/cases/{reference}/check")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView check(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        if (!fields.chosen("sustained", "yes") && !fields.chosen("sustained", "no"))
            fields.error("sustained", "Choose whether it held");
        String words = read.required("found", 2000, "Enter whom you asked and what they said");
        LocalDate on = read.requiredDate("checked", "Enter the day");
        if (!fields.ok() || on == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        close.check(reference, on, fields.chosen("sustained", "yes"), words, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/closure");
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        var page = new Page(
                frame.withTitle((hubCase.stored().isOpen() ? "Close " : "Open again ") + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/closure", actor),
                fields,
                close.mayClose(hubCase, actor.today()),
                close.unanswered(hubCase),
                choices.of(CategorySet.CLOSING_REASON, hubCase, actor),
                close.needsFeedback(hubCase, actor.today(), actor.today()),
                heard.answers(),
                heard.refusing(hubCase, actor),
                scores.matrix(hubCase, actor),
                close.closings(hubCase),
                close.mayCheck(hubCase),
                actor.today());
        return new ModelAndView("saferhub/cases/closure/closure", Map.of("page", page), status);
    }
}
