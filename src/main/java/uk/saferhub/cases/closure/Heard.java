package uk.saferhub.cases.closure;

import org.jspecify.annotations.Nullable;

/**
 * What those harmed say at closing.
 *
 * @param words in their own, or why they were not asked
 * @param basis on which somebody was asked who had refused to be; empty for none
 */
record Heard(@Nullable Resolved resolved, String words, String basis) {

    /** Whether somebody was asked at all. */
    boolean asked() {
        return resolved != Resolved.NOT_ASKED;
    }
}
