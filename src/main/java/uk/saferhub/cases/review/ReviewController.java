package uk.saferhub.cases.review;

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
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.ScoreField;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.charts.Svg;

/** The reviews of a case and its score at each. */
@Controller
class ReviewController {

    /** @param joint how it stands with what agencies were asked. @param matrix whether the hub has a matrix to score on. @param chart null while there is no score to draw */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            List<ReviewRows.Row> scores,
            @Nullable Svg chart,
            boolean matrix,
            boolean manage,
            JointScore.State joint) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final ReviewRows rows;
    private final ScoreField scores;
    private final RecordReview review;
    private final JointScore joint;

    ReviewController(
            CaseFile file, CaseHeads heads, ReviewRows rows, ScoreField scores, RecordReview review, JointScore joint) {
        this.file = file;
        this.heads = heads;
        this.rows = rows;
        this.scores = scores;
        this.review = review;
        this.joint = joint;
    }

    @GetMapping("/cases/{reference}/reviews")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty().withDate("held", actor.today()), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/reviews")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        LocalDate held = read.requiredDate("held", "Enter the day of the review");
        String words = read.required("words", 4000, "Enter what the review found");
        var score = scores.read(fields, file.open(reference, actor), actor);
        LocalDate next = read.requiredDate("next", "Enter the day of the next review");
        if (held != null && next != null && !next.isAfter(held))
            fields.error("next", "The next review comes after this one");
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok() || version == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        review.review(reference, held, words, score.total(), score.band(), next, version, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/reviews");
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        List<ReviewRows.Row> scored = rows.of(hubCase, actor);
        Matrix matrix = rows.matrix(hubCase, actor);
        var page = new Page(
                frame.withTitle("Reviews and scores of " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/reviews", actor),
                fields,
                scored,
                ScoreTrend.of(scored, matrix),
                matrix != null,
                hubCase.stored().isOpen() && actor.may(Permission.MANAGE_CASE, hubCase.realmId()),
                joint.state(hubCase, actor));
        return new ModelAndView("saferhub/cases/review/reviews", Map.of("page", page), status);
    }
}
