package uk.saferhub.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric.Rounding;
import uk.saferhub.kernel.Period;

/**
 * A metric at a period, with what is needed to print it and to open it. It never carries the keys of its records.
 *
 * @param reference by which it opens once it is frozen, such as {@code F-7QK2M9F}; null while it is live
 * @param metric the metric's code, as tokens name it
 * @param version of the metric's meaning
 * @param label what is counted, in words
 * @param partnership whose figure it is: a code
 * @param unit "notices", "%", "£" and so on
 * @param value the number, in the unit and already rounded; null when there is none or it may not be told
 * @param text what is printed instead of a number, when the metric is words; null otherwise
 * @param disclosure what printing a small one could tell
 * @param small below the metric's threshold, or true of all of its group: it is not printed without a named person's override
 * @param reason why there is nothing to tell; never holds the value
 * @param caveat what a reader must know, from the pack
 * @param records how many records it is made of; 0 when it may not be told
 * @param computedAt when (UTC)
 * @param knownAt as known when (UTC): what was entered later is left out
 */
public record Figure(
        @Nullable String reference,
        String metric,
        int version,
        String label,
        String partnership,
        Period period,
        String unit,
        @Nullable BigDecimal value,
        @Nullable String text,
        Rounding rounding,
        Disclosure disclosure,
        State state,
        boolean small,
        @Nullable String reason,
        @Nullable String caveat,
        int records,
        Instant computedAt,
        Instant knownAt) {

    /** What may become of the number. */
    public enum State {
        /** Changes with its records. */
        LIVE,
        /** Stays as it was, whatever becomes of its records. */
        FROZEN,
        /** Its owner has not released it. */
        HELD_BACK,
        /** The records it is made of are not kept here yet, or there are none to quote. */
        NO_DATA
    }

    /** The value as it is read on a page of figures: words for what may not be told. */
    String told() {
        return printable().orElse(small ? "Too small to print" : state == State.HELD_BACK ? "Held back" : "No data");
    }

    /** What may be printed without asking anybody: empty when it is small, held back or missing. */
    public Optional<String> printable() {
        return small ? Optional.empty() : Optional.ofNullable(inWords());
    }

    /** The same figure with a sentence more for its reader. */
    Figure noting(String sentence) {
        if (sentence.isEmpty()) return this;
        return new Figure(
                reference,
                metric,
                version,
                label,
                partnership,
                period,
                unit,
                value,
                text,
                rounding,
                disclosure,
                state,
                small,
                reason,
                caveat == null ? sentence : caveat + " " + sentence,
                records,
                computedAt,
                knownAt);
    }

    /** The same figure, kept for good; one that is held back or missing stays so. */
    Figure frozen(String newReference) {
        return new Figure(
                newReference,
                metric,
                version,
                label,
                partnership,
                period,
                unit,
                value,
                text,
                rounding,
                disclosure,
                state == State.LIVE ? State.FROZEN : state,
                small,
                reason,
                caveat,
                records,
                computedAt,
                knownAt);
    }

    /** The same figure as one that is too small to print: printed, it would tell another that is. */
    public Figure withheld() {
        return new Figure(
                reference,
                metric,
                version,
                label,
                partnership,
                period,
                unit,
                value,
                text,
                rounding,
                disclosure,
                state,
                true,
                reason,
                caveat,
                records,
                computedAt,
                knownAt);
    }

    /** Where it opens to its records, a path within this service. */
    public String address() {
        return reference == null
                ? "/figures/of/" + partnership + "/" + metric + "?from=" + period.from() + "&to=" + period.to()
                : "/figures/" + reference;
    }

    private @Nullable String inWords() {
        if (value == null) return text;
        return switch (unit) {
            case "£" -> "£%,.2f".formatted(value);
            case "%" -> value.toPlainString() + "%";
            default ->
                value.stripTrailingZeros().scale() > 0 ? value.toPlainString() : "%,d".formatted(value.toBigInteger());
        };
    }
}
