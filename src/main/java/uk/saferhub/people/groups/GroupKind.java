package uk.saferhub.people.groups;

/** What holds people together. */
public enum GroupKind {
    HOUSEHOLD,
    GROUP,
    GANG
}
