package uk.saferhub.oversight;

/** What is looked at. */
enum ReviewKind {
    /** A record was opened in an emergency. */
    EMERGENCY,
    /** Somebody tried to open a record in an emergency, and there was none that could be. */
    ATTEMPT,
    /** A rule of the watch over reading found something. */
    ALERT,
    /** Drawn by lot. */
    SAMPLE
}
