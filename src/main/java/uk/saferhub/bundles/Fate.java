package uk.saferhub.bundles;

/** What became of a copy on paper. */
enum Fate {
    RETURNED,
    DESTROYED,
    MISSING;

    /** Whether the paper is no longer anywhere: a missing copy may still turn up. */
    boolean isLast() {
        return this != MISSING;
    }
}
