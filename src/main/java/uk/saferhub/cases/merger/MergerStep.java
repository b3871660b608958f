package uk.saferhub.cases.merger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, or done, on the way to one hub.
 *
 * @param who whom it asks, or whose task it is, by post or body
 * @param dueOn its last day (Europe/London)
 * @param result what was said, or what came of it; null while it goes on
 */
record MergerStep(
        UUID id,
        Kind kind,
        String what,
        String who,
        LocalDate dueOn,
        @Nullable LocalDate endedOn,
        @Nullable String result) {

    /** The two that a reorganisation is made of (CHG-02). */
    enum Kind {
        /** Those whom it touches are asked, and answer by a day. */
        CONSULTATION,
        MILESTONE
    }

    boolean isOpen() {
        return endedOn == null;
    }
}
