package uk.saferhub.oversight;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** A body's sponsor explains how one of its people read, where those who review access ask (AUD-04). */
@Controller
class ExplainController {

    /** @param asked of the sponsor's own people, what is not signed off */
    record Page(Frame frame, Fields fields, List<Review> asked) {

        String word(Enum<?> constant) {
            return Words.of(ExplainController.class).of(constant);
        }

        String what(Review review) {
            String rule = review.rule();
            return rule == null ? word(review.kind()) : word(WatchRule.valueOf(rule));
        }
    }

    private final ReviewStore reviews;
    private final SignOff signOff;
    private final ReadLog log;

    ExplainController(ReviewStore reviews, SignOff signOff, ReadLog log) {
        this.reviews = reviews;
        this.signOff = signOff;
        this.log = log;
    }

    @GetMapping("/access-explanations")
    @Requires(Permission.SPONSOR_ACCOUNTS)
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty());
    }

    @PostMapping("/access-explanations/{reference}")
    @Requires(Permission.SPONSOR_ACCOUNTS)
    ModelAndView explain(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Review review = asked(actor).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        String words = fields.read().required("words-" + reference, 1000, "Say what the reading was for");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        signOff.explain(actor, review, words);
        return new ModelAndView("redirect:/access-explanations");
    }

    /** Of the bodies for which the actor answers, and nothing of the actor's own. */
    private List<Review> asked(Actor actor) {
        Set<UUID> realms = actor.seats().stream().map(Seat::realmId).collect(Collectors.toSet());
        return reviews.of(realms).stream()
                .filter(review -> actor.seats().stream()
                        .anyMatch(seat -> seat.realmId().equals(review.realmId())
                                && seat.organisationId().equals(review.organisationId())))
                .filter(review -> !review.accountId().equals(actor.accountId()) && review.signedOff() == null)
                .toList();
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields) {
        List<Review> asked = asked(actor);
        log.read(asked.stream().map(Review::id).toList());
        return new ModelAndView(
                "saferhub/oversight/explain", "page", new Page(frame.withTitle("Reading to explain"), fields, asked));
    }
}
