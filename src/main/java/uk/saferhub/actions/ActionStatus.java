package uk.saferhub.actions;

import uk.saferhub.kernel.Transitions;

/** How an action stands. That it is late is not a status: the day and the due date say so. */
public enum ActionStatus {
    OPEN,
    IN_PROGRESS,
    DONE,
    NOT_POSSIBLE,
    /** Raised in error: nothing is to be done, and it counts neither as done nor as late. */
    WITHDRAWN;

    static final Transitions<ActionStatus, ActionEvent> TABLE = Transitions.from(ActionEvent.class, OPEN)
            .edge(OPEN, ActionEvent.ACCEPTED, OPEN)
            .edge(OPEN, ActionEvent.BEGUN, IN_PROGRESS)
            .edge(OPEN, ActionEvent.DONE, DONE)
            .edge(OPEN, ActionEvent.FOUND_NOT_POSSIBLE, NOT_POSSIBLE)
            .edge(IN_PROGRESS, ActionEvent.DONE, DONE)
            .edge(IN_PROGRESS, ActionEvent.FOUND_NOT_POSSIBLE, NOT_POSSIBLE)
            .edge(OPEN, ActionEvent.WITHDRAWN, WITHDRAWN)
            .edge(IN_PROGRESS, ActionEvent.WITHDRAWN, WITHDRAWN)
            .edge(DONE, ActionEvent.REOPENED, IN_PROGRESS)
            .edge(NOT_POSSIBLE, ActionEvent.REOPENED, IN_PROGRESS)
            .edge(WITHDRAWN, ActionEvent.REOPENED, OPEN)
            .build();

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this == OPEN || this == IN_PROGRESS;
    }
}
