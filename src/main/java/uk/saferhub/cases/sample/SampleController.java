package uk.saferhub.cases.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.kernel.Decision;
import uk.saferhub.scoring.AnswerForm;
import uk.saferhub.scoring.Occasion;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.ScoringRules;
import uk.saferhub.scoring.Sheet;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.charts.Svg;
import uk.saferhub.web.charts.TrendChart;

/** How well are cases kept? This month's sample, one case of it, and how it went over the months. */
@Controller
class SampleController {

    record ListPage(
            Frame frame,
            List<SampleStore.Drawn> drawn,
            List<SampleStore.Month> months,
            @Nullable Svg chart) {}

    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            @Nullable Matrix matrix,
            Decision may,
            List<SampleStore.Sample> samples) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final Choices choices;
    private final Scores scores;
    private final SampleStore store;
    private final ReadLog log;

    SampleController(CaseFile file, CaseHeads heads, Choices choices, Scores scores, SampleStore store, ReadLog log) {
        this.file = file;
        this.heads = heads;
        this.choices = choices;
        this.scores = scores;
        this.store = store;
        this.log = log;
    }

    @GetMapping("/case-samples")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView list(Actor actor, Frame frame) {
        List<SampleStore.Drawn> drawn = store.drawn(actor);
        log.read(drawn.stream().map(SampleStore.Drawn::id).toList());
        List<SampleStore.Month> months = store.months(actor);
        Svg chart = months.size() < 2
                ? null
                : new TrendChart(
                                "samples",
                                "Share of what could be scored, in percent, by month",
                                months.stream()
                                        .map(one -> new TrendChart.Point(one.month(), one.percent()))
                                        .toList(),
                                List.of(),
                                100)
                        .svg();
        return new ModelAndView(
                "saferhub/cases/sample/list",
                "page",
                new ListPage(frame.withTitle("Sample of cases"), drawn, months, chart));
    }

    @GetMapping("/cases/{reference}/sample")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, file.open(reference, actor), Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/sample")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Matrix matrix = choices.matrix(Hub::qualityMatrix, hubCase, actor).orElse(null);
        SampleRules.maySample(hubCase.leadAccountId(), actor.accountId(), matrix != null)
                .orThrow();
        Fields fields = Fields.of(posted);
        var answers = AnswerForm.read(java.util.Objects.requireNonNull(matrix), fields);
        String words = fields.read().required("words", 2000, "Enter what was done well and what is to be done better");
        if (ScoringRules.mayAgree(matrix, answers, words) instanceof Decision.Refused refused)
            fields.error("words", refused.reason());
        if (!fields.ok()) return page(actor, frame, hubCase, fields, HttpStatus.BAD_REQUEST);
        // Scored under the sheet's own key: a sample is of the record's keeping and no score of the case.
        Sheet sheet = scores.together(
                uk.saferhub.kernel.Keys.next(),
                hubCase.realmId(),
                matrix,
                Occasion.REVIEW,
                answers,
                words,
                null,
                actor);
        int total = java.util.Objects.requireNonNull(sheet.agreed()).total();
        String band = java.util.Objects.requireNonNull(sheet.band()).label();
        store.add(
                hubCase,
                new SampleStore.Sample(sheet.id(), actor.today(), total, matrix.most(), band, words, actor.name()),
                actor);
        var facts = new TreeMap<String, Object>(Map.of("what", band + ", " + total + " of " + matrix.most()));
        file.tell(hubCase, "case_sampled", actor.today(), facts, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/sample");
    }

    private ModelAndView page(Actor actor, Frame frame, HubCase hubCase, Fields fields, HttpStatus status) {
        Matrix matrix = choices.matrix(Hub::qualityMatrix, hubCase, actor).orElse(null);
        var page = new Page(
                frame.withTitle("Sample " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/sample", actor),
                fields,
                matrix,
                SampleRules.maySample(hubCase.leadAccountId(), actor.accountId(), matrix != null),
                store.of(hubCase.id()));
        return new ModelAndView("saferhub/cases/sample/sample", Map.of("page", page), status);
    }
}
