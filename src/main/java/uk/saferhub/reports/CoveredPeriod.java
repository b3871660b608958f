package uk.saferhub.reports;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/**
 * Whether what an assessment covers follows from its cycle and from the one before it (ANL-03). The Crime and
 * Disorder (Formulation and Implementation of Strategy) Regulations 2007, SI 2007/1830, had it made each year; SI 2011/1230
 * left the partnership much of how. So the cycle is the pack's, and a departure from it is allowed with its reason.
 *
 * @param covered what the new one covers
 * @param before what the newest one of the same kind covers; null where there is none
 * @param covers how many months one covers, by the pack; 0 for a report without a cycle
 * @param every how many months lie between two of them, by the pack
 */
record CoveredPeriod(
        uk.saferhub.kernel.Period covered, uk.saferhub.kernel.@Nullable Period before, int covers, int every) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Of a report that has no cycle. */
    static CoveredPeriod free(uk.saferhub.kernel.Period covered) {
        return new CoveredPeriod(covered, null, 0, 0);
    }

    /** What does not follow, each with its arithmetic; empty where everything does. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (covers == 0) {
            return doubts;
        }
        if (!covered.to().plusDays(1).equals(covered.from().plusMonths(covers))) {
            doubts.add("It covers %s, from %s to %s; by the cycle one covers %s, which from that day ends on %s."
                    .formatted(
                            length(covered.from(), covered.to().plusDays(1)),
                            DAY.format(covered.from()),
                            DAY.format(covered.to()),
                            months(covers),
                            DAY.format(covered.from().plusMonths(covers).minusDays(1))));
        }
        if (before != null) {
            against(before, doubts);
        }
        return doubts;
    }

    private void against(uk.saferhub.kernel.Period last, List<String> doubts) {
        LocalDate next = last.to().plusDays(1);
        // An assessment of three years made every year covers two of them again, and is meant to.
        LocalDate earliest = next.minusMonths(Math.max(0, covers - every));
        // One year made every two leaves a year between two of them, and is meant to.
        LocalDate latest = next.plusMonths(Math.max(0, every - covers));
        if (covered.from().isAfter(latest)) {
            doubts.add("The one before ended on %s and this begins on %s: %s between them covered by neither."
                    .formatted(
                            DAY.format(last.to()),
                            DAY.format(covered.from()),
                            days(ChronoUnit.DAYS.between(next, covered.from()))));
        } else if (covered.from().isBefore(earliest)) {
            doubts.add("The one before covers %s to %s and this begins on %s, %s before the cycle lets it, which is %s."
                    .formatted(
                            DAY.format(last.from()),
                            DAY.format(last.to()),
                            DAY.format(covered.from()),
                            days(ChronoUnit.DAYS.between(covered.from(), earliest)),
                            DAY.format(earliest)));
        }
        if (!covered.to().isAfter(last.to())) {
            doubts.add("It ends on %s, no later than the one before, which ended on %s: it covers nothing new."
                    .formatted(DAY.format(covered.to()), DAY.format(last.to())));
        }
    }

    /** @param reason why it departs from the cycle, if it does @param law that the cycle is taken from */
    Decision may(String reason, String law) {
        List<String> doubts = doubts();
        return Decision.when(
                doubts.isEmpty() || !reason.isBlank(),
                "ANL-03-A",
                String.join(" ", doubts) + " Change the period, or say why it is right.",
                law);
    }

    private static String length(LocalDate from, LocalDate end) {
        Period length = Period.between(from, end);
        String days = length.getDays() == 0 ? "" : " and " + days(length.getDays());
        return months((int) length.toTotalMonths()) + days;
    }

    private static String months(int number) {
        return number + (number == 1 ? " month" : " months");
    }

    private static String days(long number) {
        return number + (number == 1 ? " day" : " days");
    }
}
