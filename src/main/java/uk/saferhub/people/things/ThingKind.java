package uk.saferhub.people.things;

/** What a thing of the index is, and so what identifies it. */
public enum ThingKind {
    VEHICLE,
    ANIMAL,
    BICYCLE,
    PHONE_LINE,
    ACCOUNT,
    BUSINESS
}
