package uk.saferhub.actions;

/** What an answer says. The timeline's verb is {@code action_} and the name in lower case. */
enum ActionEvent {
    /** Its owner will do it. */
    ACCEPTED,
    BEGUN,
    DONE,
    FOUND_NOT_POSSIBLE
}
