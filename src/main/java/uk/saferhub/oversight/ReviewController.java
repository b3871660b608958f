package uk.saferhub.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realms;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.access.WholePartnership;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** The console of those who look at how records were read: what waits, one of it, and signing it off. The auditor reads it all. */
@Controller
class ReviewController {

    record ListPage(Frame frame, List<Review> reviews, List<ReviewStore.Month> months, boolean mayConfirm) {

        String what(Review review) {
            return review.rule() == null ? word(review.kind()) : word(WatchRule.valueOf(review.rule()));
        }

        String word(Enum<?> constant) {
            return Words.of(ReviewController.class).of(constant);
        }
    }

    /** @param may whether the reader may sign it off; null for an auditor, who only reads */
    record Page(Frame frame, Fields fields, Review review, List<Choice> findings, boolean reviewer, Decision may) {

        String word(Enum<?> constant) {
            return Words.of(ReviewController.class).of(constant);
        }

        String what() {
            String rule = review.rule();
            return rule == null ? word(review.kind()) : word(WatchRule.valueOf(rule));
        }

        String path() {
            return "/access-review/" + review.reference();
        }
    }

    private final ReviewStore reviews;
    private final SignOff signOff;
    private final ReadLog log;
    private final WholePartnership whole;
    private final LookThrough through;
    private final Realms realms;

    ReviewController(
            ReviewStore reviews,
            SignOff signOff,
            ReadLog log,
            WholePartnership whole,
            LookThrough through,
            Realms realms) {
        this.whole = whole;
        this.through = through;
        this.realms = realms;
        this.reviews = reviews;
        this.signOff = signOff;
        this.log = log;
    }

    @GetMapping("/access-review")
    @Requires(Permission.READ_LOG)
    ModelAndView list(Frame frame, Actor actor) {
        whole.open(actor);
        realms(actor).stream()
                .map(realms::of)
                .filter(LookThrough::isWatched)
                .forEach(realm -> through.look(realm, actor));
        List<Review> found = reviews.of(realms(actor));
        log.read(found.stream().map(Review::id).toList());
        var page = new ListPage(
                frame.withTitle("Access reviews"),
                found,
                reviews.months(realms(actor)),
                actor.may(Permission.REVIEW_ACCESS));
        return new ModelAndView("saferhub/oversight/list", "page", page);
    }

    @GetMapping("/access-review/{reference}")
    @Requires(Permission.READ_LOG)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reviews.load(reference, realms(actor)), Fields.empty());
    }

    @PostMapping("/access-review/{reference}/finding")
    @Requires(Permission.REVIEW_ACCESS)
    ModelAndView judge(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Review review = reviews.load(reference, realms(actor));
        Fields fields = Fields.of(posted);
        Finding finding = fields.read().requiredChoice("finding", Finding.class, "Choose how you judge it");
        String words = fields.read().required("words", 1000, "Say what you looked at and why you judge it so");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, review, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        signOff.signOff(actor, review, Objects.requireNonNull(finding), words);
        return new ModelAndView("redirect:/access-review/" + reference);
    }

    private ModelAndView page(Frame frame, Actor actor, Review review, Fields fields) {
        log.read(review.id());
        Words words = Words.of(ReviewController.class);
        var page = new Page(
                frame.withTitle("Access review " + review.reference()),
                fields,
                review,
                Arrays.stream(Finding.values())
                        .map(finding -> Choice.of(finding, words.of(finding)))
                        .toList(),
                actor.may(Permission.REVIEW_ACCESS, review.realmId()),
                ReviewRules.maySignOff(actor.accountId(), review));
        return new ModelAndView("saferhub/oversight/show", "page", page);
    }

    private static Set<UUID> realms(Actor actor) {
        return actor.seats().stream().map(Seat::realmId).collect(Collectors.toSet());
    }
}
