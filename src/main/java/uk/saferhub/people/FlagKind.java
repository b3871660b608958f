package uk.saferhub.people;

/** What a flag on somebody is about. */
public enum FlagKind {
    STAFF_SAFETY,
    SAFE_CONTACT,
    VULNERABLE
}
