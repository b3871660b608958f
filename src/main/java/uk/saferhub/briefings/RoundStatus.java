package uk.saferhub.briefings;

import static uk.saferhub.briefings.RoundStatus.Event.FAIL;
import static uk.saferhub.briefings.RoundStatus.Event.ISSUE;
import static uk.saferhub.briefings.RoundStatus.Event.MAKE;
import static uk.saferhub.briefings.RoundStatus.Event.WITHDRAW;

import uk.saferhub.kernel.Transitions;

/** How far a round has come. */
enum RoundStatus {
    ASKED,
    MADE,
    FAILED,
    ISSUED,
    WITHDRAWN;

    /** What happens to a round. */
    enum Event {
        MAKE,
        FAIL,
        ISSUE,
        WITHDRAW
    }

    static final Transitions<RoundStatus, Event> STEPS = Transitions.from(Event.class, ASKED)
            .edge(ASKED, MAKE, MADE)
            .edge(ASKED, FAIL, FAILED)
            .edge(MADE, ISSUE, ISSUED)
            .edge(MADE, WITHDRAW, WITHDRAWN)
            .edge(FAILED, WITHDRAW, WITHDRAWN)
            .edge(ISSUED, WITHDRAW, WITHDRAWN)
            .build();

    /** Whether its numbers stand, or will. */
    boolean stands() {
        return this != FAILED && this != WITHDRAWN;
    }
}
