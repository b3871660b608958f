package uk.saferhub.scoring;

/** When in its life something is scored. */
public enum Occasion {
    REFERRAL,
    REVIEW,
    CLOSURE
}
