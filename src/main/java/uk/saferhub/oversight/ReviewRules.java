package uk.saferhub.oversight;

import java.util.UUID;
import uk.saferhub.kernel.Decision;

/** Who opens a record in an emergency, and who looks at it afterwards (SHR-06, AUD-04). */
final class ReviewRules {

    /** Tries of one person within a day, found or not. */
    static final int MOST_TRIES = 5;

    private static final String POLICY = "Emergency access, docs/users/administration.md";

    private ReviewRules() {}

    /** @param reviewed whether the pack arranges it and somebody else would look at it */
    static Decision mayOpen(boolean reviewed) {
        return Decision.when(
                reviewed,
                "GLS-01",
                "Your partnership has not arranged emergency access, or has nobody else who would look at it afterwards.",
                POLICY);
    }

    /** What a deputy opened, the person in whose place they act would not see, nor so the deputy. */
    static Decision mayOpenAs(UUID actor, UUID worksAs) {
        return Decision.when(
                actor.equals(worksAs),
                "GLS-08",
                "Emergency access is for yourself: step back to your own work first.",
                POLICY);
    }

    /** @param tries of the last 24 hours */
    static Decision mayTry(int tries) {
        return Decision.when(
                tries < MOST_TRIES,
                "GLS-02",
                "You tried " + MOST_TRIES
                        + " times within a day. Ring whoever is on duty for the partnership; they can let you in.",
                POLICY);
    }

    /** Nobody explains or signs off what they read themselves; each is said once, and nothing follows the sign-off. */
    static Decision mayExplain(UUID actor, Review review) {
        return Decision.when(
                        !actor.equals(review.accountId()),
                        "GLS-03",
                        "Nobody explains their own reading here: their sponsor does, who answers for them.",
                        POLICY)
                .and(() -> Decision.when(
                        review.explained() == null && review.signedOff() == null,
                        "GLS-04",
                        "It is explained or signed off already.",
                        POLICY));
    }

    static Decision maySignOff(UUID actor, Review review) {
        return Decision.when(
                        !actor.equals(review.accountId()),
                        "GLS-05",
                        "Nobody signs off their own reading: another reviewer does.",
                        POLICY)
                .and(() -> Decision.when(review.signedOff() == null, "GLS-07", "It is signed off already.", POLICY));
    }
}
