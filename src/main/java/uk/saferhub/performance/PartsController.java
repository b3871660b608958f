package uk.saferhub.performance;

import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_STRATEGY;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.figures.Split;
import uk.saferhub.figures.SplitFigures;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** A scorecard's measures by area or by team. */
@Controller
class PartsController {

    record Page(Frame frame, Asked asked, PartsCard parts, List<Choice> splits, List<Link> files) {}

    private final Measuring measuring;
    private final SplitFigures figures;
    private final ListFiles files;

    PartsController(Measuring measuring, SplitFigures figures, ListFiles files) {
        this.measuring = measuring;
        this.figures = figures;
        this.files = files;
    }

    @GetMapping("/performance/scorecards/parts")
    @Requires(value = READ_STRATEGY, also = READ_FIGURE)
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> words) {
        Asked asked = Asked.of(actor, Fields.of(words));
        Split by = asked.fields().value("by").equals(Split.TEAM.name()) ? Split.TEAM : Split.AREA;
        asked.fields().with("by", by.name());
        PartsCard parts = PartsCard.of(actor, measuring.card(actor, asked), by, figures);
        var page = new Page(
                frame.withTitle("Scorecard by " + by.words().toLowerCase(java.util.Locale.UK)),
                asked,
                parts,
                Arrays.stream(Split.values())
                        .map(split -> Choice.of(split.name(), split.words()))
                        .toList(),
                files.links(actor, "/performance/scorecards/parts?" + asked.query() + "&by=" + by));
        return files.answer(words, actor, frame, parts::table)
                .orElseGet(() -> new ModelAndView("saferhub/performance/parts", "page", page));
    }
}
