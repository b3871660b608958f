package uk.saferhub.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a birth short of its day: a year, a month, or how old somebody seemed on a day. It is kept as said, and means
 * that the birth lies between two days.
 *
 * @param earliest first day on which the birth may have been
 * @param latest last such day
 * @param said how it was said
 * @param ages the ages as they were said, and the day on which somebody seemed so old; null unless {@code AGE} was said
 */
public record BornAbout(
        LocalDate earliest,
        LocalDate latest,
        Said said,
        @Nullable Seemed ages) {

    /** How a birth was said. */
    public enum Said {
        MONTH,
        YEAR,
        AGE
    }

    /** @param from youngest and @param to oldest that somebody seemed, in whole years. @param on when */
    public record Seemed(int from, int to, LocalDate on) {}

    public BornAbout {
        if (latest.isBefore(earliest) || (said == Said.AGE) != (ages != null))
            throw new IllegalArgumentException("a birth lies between two days");
    }

    public static BornAbout in(int year) {
        return new BornAbout(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Said.YEAR, null);
    }

    public static BornAbout in(YearMonth month) {
        return new BornAbout(month.atDay(1), month.atEndOfMonth(), Said.MONTH, null);
    }

    /** Somebody who seemed from 30 to 39 on a day was born after that day 40 years before, and by that day 30 years before. */
    public static BornAbout seeming(int from, int to, LocalDate on) {
        return new BornAbout(
                on.minusYears(to + 1L).plusDays(1), on.minusYears(from), Said.AGE, new Seemed(from, to, on));
    }

    /** As comparison reads it: the year, or the year and month; nothing of an age that only seemed so. */
    Optional<String> figures() {
        return switch (said) {
            case YEAR -> Optional.of("" + earliest.getYear());
            case MONTH -> Optional.of(earliest.toString().substring(0, 7));
            case AGE -> Optional.empty();
        };
    }
}
