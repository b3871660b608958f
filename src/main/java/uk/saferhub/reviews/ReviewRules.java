package uk.saferhub.reviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether a review, a recommendation, a focus group or a pilot may be entered. */
final class ReviewRules {

    private static final Words WORDS = Words.of(ReviewRules.class);

    private ReviewRules() {}

    static Decision mayCommission(Review review, LocalDate today) {
        return rule(!review.commissionedOn().isAfter(today), "ANL-09-A")
                .and(() -> rule(inOrder(review.commissionedOn(), review.reportedOn()), "ANL-09-B"));
    }

    static Decision mayStand(Recommendation recommendation, LocalDate today) {
        return rule(!recommendation.stateOn().isAfter(today), "ANL-09-C");
    }

    static Decision mayMeet(FocusGroup group, LocalDate today) {
        return rule(!group.heldOn().isAfter(today), "SOC-07-A");
    }

    static Decision mayTry(Pilot pilot, LocalDate today) {
        return rule(inOrder(pilot.beganOn(), pilot.endedOn()), "CHG-05-A");
    }

    private static boolean inOrder(LocalDate from, @Nullable LocalDate until) {
        return until == null || !until.isBefore(from);
    }

    private static Decision rule(boolean holds, String rule) {
        return Decision.when(holds, rule, WORDS.text(rule), "requirement " + rule.substring(0, 6));
    }
}
