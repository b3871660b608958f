package uk.saferhub.people.premises;

/** What a place of the index is. */
public enum PremisesKind {
    HOME,
    LICENSED,
    BUSINESS,
    REFUGE,
    HOSTEL,
    SCHOOL,
    CARE,
    PUBLIC_SPACE,
    OTHER;

    /** A refuge must not be found, whatever was ticked. */
    public boolean alwaysSafe() {
        return this == REFUGE;
    }
}
