package uk.saferhub.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, the same on the page and in the file.
 *
 * @param label its heading
 * @param value what a row says there: words, a number, a {@link java.time.LocalDate} or an {@link java.time.Instant}; null for
 *     nothing. Words as the page shows them
 * @param fixed whether nobody types its words: they are references, or come out of a list of the program's or a pack's
 */
public record ListColumn<R>(String label, Function<R, @Nullable Object> value, boolean fixed) {

    public static <R> ListColumn<R> of(String label, Function<R, @Nullable Object> value) {
        return new ListColumn<>(label, value, false);
    }

    /** Of words that nobody types. */
    public static <R> ListColumn<R> fixed(String label, Function<R, @Nullable Object> value) {
        return new ListColumn<>(label, value, true);
    }
}
