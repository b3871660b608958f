package uk.saferhub.privacy.requests;

/** What came of a request. */
public enum Outcome {
    IN_FULL,
    IN_PART,
    REFUSED,
    NOTHING_HELD,
    SENT_ELSEWHERE,
    TAKEN_BACK,
    /** Looked at again, and what was answered stands. */
    UPHELD,
    /** Looked at again, and answered anew, in whole or in part. */
    CHANGED;

    /** Whether it can come of a request of that kind. */
    boolean suits(RequestKind kind) {
        boolean ofReview = this == UPHELD || this == CHANGED;
        return this == TAKEN_BACK || this == SENT_ELSEWHERE || ofReview == kind.isReview();
    }

    /** Whether the asker is given what they asked for, or a part of it. */
    boolean gives() {
        return this == IN_FULL || this == IN_PART;
    }
}
