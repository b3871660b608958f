package uk.saferhub.web;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param label its heading
 * @param numeric right-aligned
 * @param href the address that sorts by it; null when it cannot be sorted
 * @param sorted how it is sorted now
 */
public record Column(
        String label, boolean numeric, @Nullable String href, Sorted sorted) {

    /** The words are those of aria-sort. */
    public enum Sorted {
        NONE,
        ASCENDING,
        DESCENDING;

        /** The attribute's value. */
        public String aria() {
            return name().toLowerCase(java.util.Locale.UK);
        }
    }

    public static Column of(String label) {
        return new Column(label, false, null, Sorted.NONE);
    }

    public static Column number(String label) {
        return new Column(label, true, null, Sorted.NONE);
    }

    public static Column sortable(String label, String href, Sorted sorted) {
        return new Column(label, false, href, sorted);
    }
}
