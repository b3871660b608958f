package uk.saferhub.retention;

/** How a record stands whose time is over. */
enum Standing {
    /** Nobody has looked at it. */
    DUE,
    /** It was kept on until a day that has come. */
    REVIEW,
    /** Somebody proposed to dispose of it. */
    PROPOSED,
    /** Somebody else approved that; it waits for the next run. */
    APPROVED,
    /** A legal hold is on it. */
    HELD,
    /** Something of it is still open. */
    OPEN,
    /** It was kept on until a day to come. */
    KEPT;

    /** Whether somebody may decide on it now. */
    boolean waits() {
        return this == DUE || this == REVIEW;
    }
}
