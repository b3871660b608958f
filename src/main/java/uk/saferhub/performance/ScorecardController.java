package uk.saferhub.performance;

import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_STRATEGY;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Quarterly and yearly scorecards of a partnership's targets, at the end of any of the last quarters. */
@Controller
class ScorecardController {

    record Page(Frame frame, Asked asked, Scorecard card, List<Comparison> beside, List<Link> files) {}

    private final Measuring measuring;
    private final Comparisons comparisons;
    private final ListFiles files;

    ScorecardController(Measuring measuring, Comparisons comparisons, ListFiles files) {
        this.comparisons = comparisons;
        this.measuring = measuring;
        this.files = files;
    }

    @GetMapping("/performance/scorecards")
    @Requires(value = READ_STRATEGY, also = READ_FIGURE)
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> words) {
        Asked asked = Asked.of(actor, Fields.of(words));
        Scorecard card = measuring.card(actor, asked);
        var page = new Page(
                frame.withTitle("Scorecard"),
                asked,
                card,
                beside(actor, asked, card),
                files.links(actor, "/performance/scorecards?" + asked.query()));
        return files.answer(words, actor, frame, card::table)
                .orElseGet(() -> new ModelAndView("saferhub/performance/scorecard", "page", page));
    }

    private List<Comparison> beside(Actor actor, Asked asked, Scorecard card) {
        List<Comparison> beside =
                new ArrayList<>(comparisons.cited(actor, asked.seat().realmId(), card.lines(), actor.today()));
        beside.addAll(comparisons.elsewhere(actor, card.partnership(), card.lines()));
        return beside;
    }
}
