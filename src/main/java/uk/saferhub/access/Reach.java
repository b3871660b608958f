package uk.saferhub.access;

/** How far a role sees. */
public enum Reach {
    /** Every record of the realm within the grant's area, as hub staff do. */
    WHOLE_REALM,
    /** The records in which one's own organisation takes part, within the grant's area. */
    OWN_AGENCY
}
