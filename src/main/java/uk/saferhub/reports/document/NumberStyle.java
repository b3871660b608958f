package uk.saferhub.reports.document;

/** How a token asks for its value to be printed; a plain token leaves it to the house. */
public enum NumberStyle {
    HOUSE,
    DIGITS,
    WORDS,
    /** In words, at the start of a sentence. */
    CAPITAL,
    /** A day as month and year: "May 2019". */
    MONTH,
    /** A day as its year: "2017". */
    YEAR;

    String shape(String text) {
        return this == CAPITAL ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }
}
