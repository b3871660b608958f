package uk.saferhub.cases.demand;

import org.jspecify.annotations.Nullable;

/**
 * Cases with the same counts in their windows.
 *
 * @param band of the first score that stands, null where they were not scored
 * @param cases how many of them there are
 */
record Alike(@Nullable String band, int before, int after, int cases) {

    static Alike one(int before, int after) {
        return new Alike(null, before, after, 1);
    }
}
