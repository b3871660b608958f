package uk.saferhub.actions;

/** What kind of answer to a problem an action is, so that the balance of approaches can be told (HUB-12). */
public enum Approach {
    EARLY_HELP,
    SUPPORT,
    DIVERSION,
    ENFORCEMENT
}
