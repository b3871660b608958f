package uk.saferhub.crimedata;

/** What becomes of a file with rows that cannot be read. */
public enum Incomplete {
    /** It changes nothing: a month with a row missing looks like one with a crime fewer. */
    REFUSED,
    /** What can be read comes in, and every number made of it says that it is incomplete. A whole month never gives way to it. */
    ACCEPTED
}
