package uk.saferhub.privacy.requests;

/** What may happen to a request. */
public enum StepKind {
    IDENTITY_ASKED,
    IDENTITY_SHOWN,
    CLARIFICATION_ASKED,
    CLARIFIED,
    EXTENDED,
    /** That it came was said to whoever complains. */
    ACKNOWLEDGED,
    /** Given to somebody to handle. */
    GIVEN,
    NOTED,
    CLOSED
}
