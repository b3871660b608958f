package uk.saferhub.referrals;

/** What a referral is about. */
public enum Kind {
    PERSON,
    FAMILY,
    PLACE,
    THEME
}
