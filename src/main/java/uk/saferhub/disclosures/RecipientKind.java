package uk.saferhub.disclosures;

/** To whom something was given: a person, or a body outside. */
public enum RecipientKind {
    PERSON,
    BODY
}
