package uk.saferhub.strategy;

import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.READ_REPORT;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;
import static uk.saferhub.access.Permission.WRITE_REPORT;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import uk.saferhub.access.Requires;
import uk.saferhub.reports.Assessments;
import uk.saferhub.reports.RecommendedPriority;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** What an approved assessment recommends, taken over as candidates of a strategy by those who record strategies. */
@Controller
class TakeOverController {

    private static final Words WORDS = Words.of(TakeOverController.class);

    record Page(
            Frame frame,
            Fields fields,
            String reference,
            boolean exempt,
            List<RecommendedPriority> recommended,
            List<Choice> open,
            List<Choice> strategies,
            Set<String> taken) {}

    private final Assessments assessments;
    private final Candidates candidates;

    TakeOverController(Assessments assessments, Candidates candidates) {
        this.assessments = assessments;
        this.candidates = candidates;
    }

    @GetMapping("/strategy/assessments/{reference}")
    @Requires(
            value = RECORD_STRATEGY,
            also = {READ_REPORT, WRITE_REPORT, READ_EXEMPT})
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty());
    }

    @PostMapping("/strategy/assessments/{reference}")
    @Requires(
            value = RECORD_STRATEGY,
            also = {READ_REPORT, WRITE_REPORT, READ_EXEMPT})
    ModelAndView take(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String strategy = fields.read().required("strategy", WORDS.text("take.strategy"));
        List<RecommendedPriority> chosen = mine(actor, reference).stream()
                .filter(one -> fields.values("chosen").contains(one.code()))
                .toList();
        if (chosen.isEmpty()) fields.error("chosen", WORDS.text("take.none"));
        if (!fields.ok()) return page(frame, actor, reference, fields);
        candidates.take(actor, strategy, chosen);
        return new ModelAndView("redirect:/strategy/sessions/" + strategy);
    }

    /** Those of realms in which the actor records strategies: what is read in one is not carried into another. */
    private List<RecommendedPriority> mine(Actor actor, String reference) {
        List<RecommendedPriority> all = assessments.recommended(actor, reference);
        if (all.stream().anyMatch(one -> !actor.may(RECORD_STRATEGY, one.realmId()))) throw new NotFound();
        return all;
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields) {
        List<RecommendedPriority> all = mine(actor, reference);
        Set<String> taken =
                all.isEmpty() ? Set.of() : candidates.taken(all.getFirst().realmId(), reference);
        var page = new Page(
                frame.withTitle("Recommended priorities"),
                fields,
                reference,
                all.stream().anyMatch(RecommendedPriority::exempt),
                all,
                all.stream()
                        .filter(one -> !taken.contains(one.code()))
                        .map(one -> Choice.of(one.code(), one.title()))
                        .toList(),
                all.isEmpty()
                        ? List.of()
                        : candidates.strategies(actor, all.getFirst().realmId()),
                taken);
        return new ModelAndView(
                "saferhub/strategy/take-over",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
