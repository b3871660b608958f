package uk.saferhub.configuration;

/** How people meet. */
public enum MeetingMode {
    IN_PERSON,
    ONLINE,
    CONFERENCE_CALL,
    HYBRID
}
