package uk.saferhub.configuration;

/** What sort of area it is. A footprint is several areas that people work across. */
public enum AreaKind {
    FORCE,
    COUNTY,
    DISTRICT,
    HUB_AREA,
    WARD,
    PARISH,
    FOOTPRINT
}
