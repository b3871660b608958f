package uk.saferhub.people;

/** What a person decided about two entries of the index. */
public enum Sameness {
    SAME,
    NOT_SAME,
    NOT_SURE
}
