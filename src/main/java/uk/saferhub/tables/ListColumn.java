package uk.saferhub.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, the same on the page and in the file.
 *
 * @param label its heading
 * @param value what a row says there: words, a number, a {@link java.time.LocalDate} or an {@link java.time.Instant}; null for
 *     nothing. Words as the page shows them
 * @param written whether people wrote it in words of their own
 */
public record ListColumn<R>(String label, Function<R, @Nullable Object> value, boolean written) {

    public static <R> ListColumn<R> of(String label, Function<R, @Nullable Object> value) {
        return new ListColumn<>(label, value, false);
    }

    /** A column of what people wrote, in which anything may stand. */
    public static <R> ListColumn<R> written(String label, Function<R, @Nullable Object> value) {
        return new ListColumn<>(label, value, true);
    }

    /** The same with nothing in it. */
    ListColumn<R> empty() {
        return new ListColumn<>(label, row -> null, true);
    }
}
