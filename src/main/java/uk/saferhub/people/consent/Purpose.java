package uk.saferhub.people.consent;

/** What somebody may agree to. Sharing that rests on a legal gateway is none of these: it needs no agreement. */
public enum Purpose {
    CONTACT,
    SUPPORT,
    FEEDBACK,
    CASE_STUDY
}
