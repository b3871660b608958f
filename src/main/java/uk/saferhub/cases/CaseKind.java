package uk.saferhub.cases;

/** What a case is about. */
public enum CaseKind {
    PERSON,
    FAMILY,
    PLACE,
    THEME
}
