package uk.saferhub.reports.document;

/** How a token asks for its number: {@code {{code}}}, {@code {{code|digits}}}, {@code |words}, {@code |Words}. */
public enum NumberStyle {
    HOUSE,
    DIGITS,
    WORDS,
    CAPITAL;

    String shape(String text) {
        return this == CAPITAL ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }
}
