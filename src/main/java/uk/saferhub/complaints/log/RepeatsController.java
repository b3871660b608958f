package uk.saferhub.complaints.log;

import static uk.saferhub.access.Permission.READ_COMPLAINT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.ComplaintTerms;
import uk.saferhub.web.Frame;

/** Places and callers that come again, and where an ASB case review may be asked for. */
@Controller
class RepeatsController {

    /** @param terms how the reader's partnership counts, or null where its pack is silent */
    record Page(
            Frame frame,
            LocalDate since,
            List<Repeats.Again> places,
            List<Repeats.Again> callers,
            @Nullable ComplaintTerms terms) {

        String review(Repeats.Again again) {
            boolean due = terms != null && again.qualifying() >= terms.reviewAfter();
            return due ? "Tell those affected of the ASB case review" : "";
        }
    }

    private final Repeats repeats;
    private final Terms terms;

    RepeatsController(Repeats repeats, Terms terms) {
        this.repeats = repeats;
        this.terms = terms;
    }

    @GetMapping("/complaints/repeats")
    @Requires(READ_COMPLAINT)
    ModelAndView show(Frame frame, Actor actor) {
        LocalDate today = actor.today();
        LocalDate since = today.minusMonths(terms.watchedFor(actor)).plusDays(1);
        ComplaintTerms handled = terms.first(actor).orElse(null);
        LocalDate counting = handled == null ? today : Repeats.counting(handled, today);
        var page = new Page(
                frame.withTitle("Places and callers that come again"),
                since,
                repeats.places(actor, since, counting),
                repeats.callers(actor, since, counting),
                handled);
        return new ModelAndView("saferhub/complaints/log/repeats", "page", page);
    }
}
