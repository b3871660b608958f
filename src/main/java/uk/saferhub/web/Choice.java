package uk.saferhub.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose in radios, checkboxes or a select.
 *
 * @param value what is posted
 * @param label what the user reads
 * @param hint a sentence under it, or null
 */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(Object value, String label) {
        return new Choice(value.toString(), label, null);
    }
}
