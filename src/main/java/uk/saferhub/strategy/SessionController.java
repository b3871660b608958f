package uk.saferhub.strategy;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** The candidates of one strategy, ranked: what a session on its priorities has before it. */
@Controller
class SessionController {

    record Page(Frame frame, String strategy, List<Candidates.Ranked> ranked, boolean mayRecord) {

        String outcome(Candidates.Ranked one) {
            if (one.outcome() == null) return "Not decided";
            String key = "Outcome." + one.outcome();
            return WORDS.has(key) ? WORDS.text(key) : "Adopted";
        }
    }

    private static final Words WORDS = Words.of(SessionController.class);

    private final Candidates candidates;

    SessionController(Candidates candidates) {
        this.candidates = candidates;
    }

    @GetMapping("/strategy/sessions/{strategy}")
    @Requires(READ_STRATEGY)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String strategy) {
        var page = new Page(
                frame.withTitle("Candidates for priorities"),
                strategy,
                candidates.of(actor, strategy),
                actor.may(RECORD_STRATEGY));
        return new ModelAndView("saferhub/strategy/session", "page", page);
    }
}
