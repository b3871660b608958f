package uk.saferhub.panels;

/** What happens to a Channel case. */
public enum ChannelEvent {
    SCREEN,
    BRING_TO_PANEL,
    CONSENT,
    ADOPT,
    NOT_ADOPT,
    ENGAGE_PROVIDER,
    END_PROVIDER,
    REVIEW,
    EXIT,
    REVIEW_AFTER_EXIT
}
