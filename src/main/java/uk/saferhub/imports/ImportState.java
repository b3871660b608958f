package uk.saferhub.imports;

/** How a file that was brought stands. */
enum ImportState {
    BROUGHT,
    CHECKED,
    IMPORTED,
    TAKEN_BACK,
    THROWN_AWAY;

    /** Whether its columns may still be arranged and its rows imported. */
    boolean isOpen() {
        return this == BROUGHT || this == CHECKED;
    }
}
