package uk.saferhub.performance;

import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_STRATEGY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * @param beside what the measures are set beside: as kept with the scorecard that was issued, else as counted now
     * @param counted when other partnerships' numbers were counted, in words
     */
    record Page(Frame frame, Asked asked, Scorecard card, List<Comparison> beside, String counted, List<Link> files) {}

    private final Measuring measuring;
    private final Comparisons comparisons;
    private final ScorecardSchedules schedules;
    private final ListFiles files;

    ScorecardController(Measuring measuring, Comparisons comparisons, ScorecardSchedules schedules, ListFiles files) {
        this.schedules = schedules;
        this.comparisons = comparisons;
        this.measuring = measuring;
        this.files = files;
    }

    @GetMapping("/performance/scorecards")
    @Requires(value = READ_STRATEGY, also = READ_FIGURE)
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> words) {
        Asked asked = Asked.of(actor, Fields.of(words));
        Scorecard card = measuring.card(actor, asked);
        Optional<IssuedCard> kept = schedules
                .of(actor, asked.seat().realmId(), card.span(), card.last())
                .filter(IssuedCard::compared);
        var page = new Page(
                frame.withTitle("Scorecard"),
                asked,
                card,
                kept.map(issued -> issued.beside(actor)).orElseGet(() -> beside(actor, asked, card)),
                kept.map(IssuedCard::counted).orElse("Counted now"),
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
