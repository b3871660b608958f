package uk.saferhub.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Period;

/**
 * What a measure of a priority is to reach, as the strategy's register of targets has it (PRF-05).
 *
 * @param tolerance how far from the target is amber and not yet red, per cent of the target
 */
record Aim(
        UUID id,
        String reference,
        String priority,
        String metric,
        Better better,
        Span span,
        @Nullable Integer baseline,
        int target,
        int tolerance,
        LocalDate beganOn,
        @Nullable LocalDate endedOn) {

    /** Which way is better. */
    enum Better {
        MORE,
        FEWER
    }

    /** How long a stretch is measured. */
    enum Span {
        QUARTER("quarter", 3),
        YEAR("twelve months", 12);

        private final String words;
        private final int months;

        Span(String words, int months) {
            this.words = words;
            this.months = months;
        }

        String words() {
            return words;
        }

        /** The stretch of this length that ends on that day, the last of a month. */
        Period endingOn(LocalDate last) {
            return new Period(last.plusDays(1).minusMonths(months), last);
        }

        /** The quarters that make up a stretch of whole quarters. */
        static List<Period> quartersIn(Period stretch) {
            return Stream.iterate(
                            stretch.from(), day -> day.isBefore(stretch.to()), day -> day.plusMonths(QUARTER.months))
                    .map(day -> QUARTER.endingOn(day.plusMonths(QUARTER.months).minusDays(1)))
                    .toList();
        }
    }

    /** Green at the target, amber within the tolerance of it, else red. */
    Standing standing(BigDecimal value) {
        BigDecimal aim = BigDecimal.valueOf(target);
        BigDecimal slack = aim.multiply(BigDecimal.valueOf(tolerance)).movePointLeft(2);
        BigDecimal missing = better == Better.MORE ? aim.subtract(value) : value.subtract(aim);
        if (missing.signum() <= 0) return Standing.GREEN;
        return missing.compareTo(slack) <= 0 ? Standing.AMBER : Standing.RED;
    }

    /** The rule in words, beside every state that it gave. */
    String inWords() {
        boolean more = better == Better.MORE;
        return "%s %,d in a %s; amber up to %d%% %s it"
                .formatted(more ? "at least" : "at most", target, span.words(), tolerance, more ? "below" : "above");
    }
}
