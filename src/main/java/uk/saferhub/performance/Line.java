package uk.saferhub.performance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.figures.Figure;
import uk.saferhub.figures.SeriesNote;
import uk.saferhub.kernel.Period;

/**
 * One target with its measure now, in the stretch before, and in the same stretch a year before.
 *
 * @param priority its title
 * @param now as it stands, or as it was frozen
 * @param breaks days since the beginning of the same stretch a year before from which it is counted otherwise (PRF-08)
 * @param comment what was said of it; empty where nothing was
 */
record Line(
        Aim aim,
        String priority,
        Figure now,
        Figure before,
        Figure yearBefore,
        boolean count,
        List<SeriesNote> breaks,
        String comment) {

    /** No state where no number may be told: a state would tell on which side of the target the number lies. */
    Standing standing() {
        BigDecimal value = told(now);
        if (value == null) return Standing.NONE;
        return period().from().isBefore(aim.beganOn()) ? Standing.EARLY : aim.standing(value);
    }

    /** What was counted in two ways goes no way. */
    Travel travel() {
        if (breaks.stream().anyMatch(each -> each.on().isAfter(before.period().from()))) return Travel.BROKEN;
        BigDecimal value = told(now);
        BigDecimal earlier = told(before);
        return value == null || earlier == null ? Travel.NONE : Travel.of(earlier, value, aim.better(), count);
    }

    /** Red, or clearly worse: what a meeting talks about. */
    boolean isException() {
        return standing() == Standing.RED || travel() == Travel.WORSE;
    }

    boolean wantsWords() {
        return standing() == Standing.RED && comment.isBlank();
    }

    /** What cannot be compared, in sentences; empty where all can. */
    List<String> broken() {
        return breaks.stream().map(each -> measure() + ": " + each.sentence()).toList();
    }

    Period period() {
        return now.period();
    }

    String measure() {
        return now.label();
    }

    String value() {
        return words(now);
    }

    String earlier() {
        return words(before);
    }

    String lastYear() {
        return words(yearBefore);
    }

    Line saying(String words) {
        return new Line(aim, priority, now, before, yearBefore, count, breaks, words);
    }

    Line frozen(Figure figure) {
        return new Line(aim, priority, figure, before, yearBefore, count, breaks, comment);
    }

    static @Nullable BigDecimal told(Figure figure) {
        return figure.printable().isEmpty() ? null : figure.value();
    }

    private static String words(Figure figure) {
        return figure.printable().orElse(figure.small() ? "Too small to print" : "No data");
    }
}
