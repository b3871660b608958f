package uk.saferhub.reports.disclosure;

import java.util.Locale;

/**
 * A named person's decision to print, for the public, something that was held back.
 *
 * @param about the sentence word for word, or a figure's or table's mark ({@code {{code}}}); when the sentence is
 *     changed the decision no longer covers it
 * @param by the person's name, never blank
 * @param reason in that person's words, never blank
 */
public record Release(String about, String by, String reason) {

    public Release {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("What is held back is released by a named person with a reason.");
        }
    }

    boolean covers(String something) {
        return plain(about).equals(plain(something));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("\\s+", " ").strip();
    }
}
