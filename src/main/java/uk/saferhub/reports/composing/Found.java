package uk.saferhub.reports.composing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.FigureToken;

/**
 * A finding of an assessment (ANL-03).
 *
 * @param number by which it is spoken of: its own for good, and none's after it; 0 before it is written
 * @param statement in words, with figure tokens
 * @param pages what else it rests on: the address of a page here and what it showed, one each
 * @param recommended the priority that follows from it, or null where none does
 * @param because why that one follows; null where none does
 */
public record Found(
        UUID id,
        int number,
        String statement,
        List<String> pages,
        @Nullable String recommended,
        @Nullable String because) {

    /** What it says beside what it recommends, as an author would type it into a part. */
    String text() {
        return pages.isEmpty()
                ? statement
                : statement + "\n\nIt rests on what these pages showed:\n\n- " + String.join("\n- ", pages);
    }

    /** The priority and the reason for it, as it is printed. */
    String recommendation() {
        return recommended + ": " + because;
    }

    /** Whether anything shows what it was computed from: a figure, or a page. */
    public boolean cites() {
        return !pages.isEmpty()
                || FigureToken.in(statement).stream()
                        .anyMatch(token -> !token.code().isEmpty() && !FigureToken.CONTEXT.contains(token.code()));
    }
}
