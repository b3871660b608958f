package uk.saferhub.oversight;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Judges one review, once, by somebody else than its reader (SHR-06, AUD-04). */
@Component
class SignOff {

    private final ReviewStore reviews;
    private final Timeline timeline;

    SignOff(ReviewStore reviews, Timeline timeline) {
        this.reviews = reviews;
        this.timeline = timeline;
    }

    /** What the reading was for, by the sponsor who answers for the reader. @throws uk.saferhub.kernel.Refusal GLS-03, GLS-04 */
    void explain(Actor actor, Review review, String words) {
        // Whoever stands in for somebody says nothing to that person's reading either.
        ReviewRules.mayExplain(actor.accountId(), review)
                .and(() -> ReviewRules.mayExplain(actor.worksAs(), review))
                .orThrow();
        reviews.say(review, "EXPLAINED", null, words, actor.accountId(), actor.now());
        tell(actor, review, "access_review_explained", Map.of());
    }

    /** @throws uk.saferhub.kernel.Refusal with rule GLS-05 or GLS-07 */
    void signOff(Actor actor, Review review, Finding finding, String words) {
        ReviewRules.maySignOff(actor.accountId(), review)
                .and(() -> ReviewRules.maySignOff(actor.worksAs(), review))
                .orThrow();
        reviews.say(review, "SIGNED_OFF", finding, words, actor.accountId(), actor.now());
        tell(actor, review, "access_review_signed_off", Map.of("finding", finding.name()));
    }

    private void tell(Actor actor, Review review, String verb, Map<String, ?> facts) {
        timeline.record(new Happening(
                review.realmId(),
                review.id(),
                actor.accountId(),
                actor.seat(review.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
