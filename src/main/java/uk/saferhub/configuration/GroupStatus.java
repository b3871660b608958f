package uk.saferhub.configuration;

/** Where a group is in its life. */
public enum GroupStatus {
    PROPOSED,
    ACTIVE,
    DORMANT,
    DISSOLVED
}
