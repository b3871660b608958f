package uk.saferhub.privacy.collation;

/** What is done with something that was found. */
public enum ItemDecision {
    GIVE,
    /** Given without the words that are covered. */
    COVER,
    WITHHOLD
}
