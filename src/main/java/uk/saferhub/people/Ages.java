package uk.saferhub.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How old somebody is on a day, as far as their births on record say (IDX-12). What is not known is an answer of its own: nobody
 * is taken for an adult, or for a child, on a guess. An age is reached at the beginning of the birthday; somebody born on 29
 * February has it on 1 March in other years.
 *
 * <p>Source: Family Law Reform Act 1969 ss.1 and 9 (full age at eighteen, from the beginning of the day).
 */
public final class Ages {

    /** From this age on somebody is an adult. */
    public static final int ADULT = 18;

    /** Up to and with this age somebody with a special need is served as a young person. */
    public static final int YOUNG_WITH_NEED = 25;

    /** Child or adult on a day; unknown where the births on record allow both, or nothing is known. */
    public enum Group {
        CHILD,
        ADULT,
        UNKNOWN
    }

    /** What a rule answers of somebody whose age may not be known. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** @param least and @param most age in whole years that is possible */
    public record Range(int least, int most) {}

    private final List<BornBetween> births;

    private record BornBetween(LocalDate earliest, LocalDate latest) {

        boolean covers(BornBetween other) {
            boolean around = !earliest.isAfter(other.earliest) && !latest.isBefore(other.latest);
            return around && !equals(other);
        }
    }

    private Ages(List<BornBetween> births) {
        // What was said more exactly stands for what was said about it; what contradicts stays beside it.
        this.births = births.stream()
                .filter(one -> births.stream().noneMatch(one::covers))
                .toList();
    }

    public static Ages of(List<LocalDate> born, List<BornAbout> about) {
        var births = new ArrayList<BornBetween>();
        born.forEach(day -> births.add(new BornBetween(day, day)));
        about.forEach(some -> births.add(new BornBetween(some.earliest(), some.latest())));
        return new Ages(births);
    }

    /** The age on a day, such as that of an event; nothing where no birth is known, or none had been by then. */
    public Optional<Range> on(LocalDate day) {
        var been = births.stream().filter(one -> !one.earliest.isAfter(day)).toList();
        if (been.isEmpty()) return Optional.empty();
        int least = been.stream()
                .mapToInt(one -> years(one.latest.isAfter(day) ? day : one.latest, day))
                .min()
                .orElseThrow();
        int most = been.stream().mapToInt(one -> years(one.earliest, day)).max().orElseThrow();
        return Optional.of(new Range(least, most));
    }

    public Group group(LocalDate day) {
        return switch (under(ADULT, day)) {
            case YES -> Group.CHILD;
            case NO -> Group.ADULT;
            case UNKNOWN -> Group.UNKNOWN;
        };
    }

    /** Whether services for young people may take somebody on: under 18, or up to 25 with a special need. */
    public Answer servedAsYoung(LocalDate day, boolean specialNeed) {
        return under(specialNeed ? YOUNG_WITH_NEED + 1 : ADULT, day);
    }

    private Answer under(int years, LocalDate day) {
        return on(day).map(range ->
                        range.most() < years ? Answer.YES : range.least() >= years ? Answer.NO : Answer.UNKNOWN)
                .orElse(Answer.UNKNOWN);
    }

    private static int years(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
