package uk.saferhub.configuration;

/** A part of a partnership's business that is kept apart from the others; with a partnership it makes a realm. */
public enum Compartment {
    HUB,
    ENFORCEMENT,
    GOVERNANCE,
    CHANNEL,
    MARAC,
    MATAC,
    SOC,
    DHR
}
