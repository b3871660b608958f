package uk.saferhub.people;

/** What is to become of a fact, in the order in which the form offers it. */
enum Amendment {
    /** It was wrong from the start, and another is entered in its place. */
    CORRECTED,
    /** It was right until a day, and another holds since. */
    CHANGED,
    /** It was right until a day. */
    ENDED,
    /** It was entered in error, and nothing takes its place. */
    TAKEN_BACK;

    boolean putsAnother() {
        return this == CORRECTED || this == CHANGED;
    }

    boolean ends() {
        return this == CHANGED || this == ENDED;
    }
}
