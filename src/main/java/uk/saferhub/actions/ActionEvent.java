package uk.saferhub.actions;

/** What an answer says. The timeline's verb is {@code action_} and the name in lower case. */
enum ActionEvent {
    /** Its owner will do it. */
    ACCEPTED,
    BEGUN,
    DONE,
    FOUND_NOT_POSSIBLE,
    /** Whoever asked for it takes it back. */
    WITHDRAWN,
    /** It is to be done after all. */
    REOPENED;

    /** Whether its owner says so in an answer of their own words. */
    boolean isAnswer() {
        return this == BEGUN || this == DONE || this == FOUND_NOT_POSSIBLE;
    }
}
