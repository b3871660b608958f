package uk.saferhub.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Dates;

/**
 * One cell of a file that goes out.
 *
 * @param kind what a spreadsheet takes it for
 * @param text numbers plain, dates in ISO form, words made harmless
 */
record Cell(Kind kind, String text) {

    enum Kind {
        WORDS,
        NUMBER,
        DATE
    }

    /** With these a spreadsheet begins a formula; the wide ones are the same signs as they are typed in East Asia. */
    private static final String BEGINS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    static Cell of(@Nullable Object value) {
        return switch (value) {
            case null -> new Cell(Kind.WORDS, "");
            case Integer number -> new Cell(Kind.NUMBER, number.toString());
            case Long number -> new Cell(Kind.NUMBER, number.toString());
            case BigDecimal number -> new Cell(Kind.NUMBER, number.toPlainString());
            case LocalDate day -> new Cell(Kind.DATE, day.toString());
            case Instant moment -> words(Dates.moment(moment));
            case List<?> several ->
                words(String.join("; ", several.stream().map(Object::toString).toList()));
            default -> words(value.toString());
        };
    }

    /**
     * Words that no spreadsheet takes for a formula: what begins like one, after whatever spaces, has an apostrophe before it, as
     * OWASP ASVS 5.0, V1.2.10 asks. Signs that no file may hold go.
     */
    static Cell words(String words) {
        String clean = words.replaceAll("[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        String bare = clean.replaceFirst("^[ \\u00A0\\uFEFF\"']+", "");
        boolean harmful = !clean.isEmpty() && BEGINS.indexOf(clean.charAt(0)) >= 0
                || !bare.isEmpty() && BEGINS.indexOf(bare.charAt(0)) >= 0;
        return new Cell(Kind.WORDS, harmful ? "'" + clean.replace("\0", "") : clean.replace("\0", ""));
    }
}
