package uk.saferhub.reports.document;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param text what is printed
 * @param number what is added up; null for words and for what is held back
 * @param figure what it is made of, to open it; null for words, totals and what is held back
 */
public record Cell(
        String text, @Nullable BigDecimal number, @Nullable PaperFigure figure) {

    public static Cell of(String text) {
        return new Cell(text, null, null);
    }

    /** The same cell, opening to its figure. */
    public Cell opening(PaperFigure other) {
        return new Cell(text, number, other);
    }

    public static Cell of(BigDecimal number) {
        return new Cell(String.format(Locale.UK, "%,." + Math.max(0, number.scale()) + "f", number), number, null);
    }

    public static Cell of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** A cell that may not be told: a mark and no number. */
    public static Cell heldBack() {
        return new Cell("[c]", null, null);
    }
}
