package uk.saferhub.web;

import org.jspecify.annotations.Nullable;

/**
 * A row of a summary list.
 *
 * @param key what it is
 * @param value the words; line breaks are kept. Empty shows as "Not provided"
 * @param href where it is changed, or where its value opens to; null for neither
 * @param action the link's verb, such as "Change"; the key is read out after it
 */
public record Detail(String key, String value, @Nullable String href, String action) {

    public static Detail of(String key, @Nullable Object value) {
        return new Detail(key, value == null ? "" : value.toString(), null, "");
    }

    public static Detail change(String key, @Nullable Object value, String href) {
        return new Detail(key, value == null ? "" : value.toString(), href, "Change");
    }
}
