package uk.saferhub.people.things;

/** What somebody is to a thing. */
public enum Part {
    OWNER,
    KEEPER,
    USER,
    RUNS,
    SEEN_WITH
}
