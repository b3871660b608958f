package uk.saferhub.disclosures;

/** Why a body's words are used without its yes: the law that does not wait for one. */
public enum Ground {
    LIFE,
    CHILD,
    COURT
}
