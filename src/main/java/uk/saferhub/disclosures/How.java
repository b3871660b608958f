package uk.saferhub.disclosures;

/** How something was given. */
public enum How {
    POST,
    HAND,
    EMAIL,
    PORTAL,
    SPOKEN
}
