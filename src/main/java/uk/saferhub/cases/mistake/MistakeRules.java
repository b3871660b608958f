package uk.saferhub.cases.mistake;

import java.util.List;
import java.util.UUID;
import uk.saferhub.kernel.Decision;

/** When a review may be taken back (AUD-05). */
final class MistakeRules {

    private static final String POLICY = "SaferHub's own rule: what came after a review went by it";

    private MistakeRules() {}

    /** AUD-05-A: the last that was entered, while the case is open, with another before it. @param standing newest first */
    static Decision mayTakeBack(UUID review, List<MistakeStore.Score> standing) {
        boolean last = standing.size() > 1
                && standing.getFirst().id().equals(review)
                && standing.getFirst().occasion().equals("REVIEW")
                && !standing.get(1).occasion().equals("CLOSING");
        return Decision.when(
                last,
                "AUD-05-A",
                "Only the newest review is taken back, and not the score at opening or at closing. Record a new review instead.",
                POLICY);
    }
}
