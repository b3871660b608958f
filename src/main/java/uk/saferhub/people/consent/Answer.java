package uk.saferhub.people.consent;

/** What somebody said. Nothing on record is no agreement, and no refusal. */
public enum Answer {
    GIVEN,
    REFUSED,
    WITHDRAWN
}
