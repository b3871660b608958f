package uk.saferhub.privacy.breaches;

/** What kinds of personal data a breach concerns. */
public enum DataCategory {
    NAMES,
    ADDRESSES,
    SAFE_ADDRESSES,
    HEALTH,
    OFFENCES,
    CHILDREN,
    OTHER_SENSITIVE,
    OTHER
}
