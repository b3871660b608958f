package uk.saferhub.notices;

import static uk.saferhub.kernel.Decision.allowed;
import static uk.saferhub.kernel.Decision.refused;
import static uk.saferhub.kernel.Decision.when;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Counting;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.NoticeType.NoticeKind;
import uk.saferhub.configuration.NoticeType.Terms;
import uk.saferhub.kernel.Decision;

/** Whether something may be recorded of a notice. The page offers and the command runs by the same answer. */
final class StepRules {

    private StepRules() {}

    /**
     * What is asked.
     *
     * @param terms those of the day of issue; null for a draft of a type that has none
     * @param on the day it holds for
     */
    record Asked(
            NoticeType type, @Nullable Terms terms, Notice notice, NoticeEvent event, LocalDate on, LocalDate today) {}

    static Decision mayRecord(Asked asked) {
        Notice notice = asked.notice();
        return NoticeState.TABLE
                .may(notice.state(), asked.event(), "ENF-02-C", "The notice is not at that point.")
                .and(() -> when(
                        !asked.on().isAfter(asked.today()),
                        "ENF-02-D",
                        "This cannot be dated later than today.",
                        asked.type().law()))
                .and(() -> when(
                        !asked.on().isBefore(notice.newestOn()),
                        "ENF-02-E",
                        "This cannot come before what is recorded already.",
                        asked.type().law()))
                .and(() -> ofItsKind(asked));
    }

    private static Decision ofItsKind(Asked asked) {
        return switch (asked.event()) {
            case SERVED -> service(asked);
            case APPEALED -> appeal(asked);
            case BREACHED -> breach(asked);
            case EXPIRED -> expiry(asked);
            default -> allowed();
        };
    }

    /** What is served after its own time to comply leaves no time at all (2014 Act s.43(5)(b) wants enough of it). */
    private static Decision service(Asked asked) {
        LocalDate last = asked.notice().complyBy();
        return when(
                last == null || !asked.on().isAfter(last),
                "ENF-02-J",
                "The time to comply was over before it was served: make it out anew with time to comply.",
                section(asked));
    }

    private static Decision appeal(Asked asked) {
        LocalDate last = appealUntil(asked.notice(), asked.terms());
        String law = section(asked);
        if (last == null) return refused("ENF-19-A", "No appeal lies against this type of notice.", law);
        return when(!asked.on().isAfter(last), "ENF-19-B", "The time to appeal is over.", law);
    }

    private static Decision breach(Asked asked) {
        Notice notice = asked.notice();
        if (asked.type().kind() == NoticeKind.PENALTY)
            return refused(
                    "ENF-04-A",
                    "A penalty is paid or not paid; it is not breached.",
                    asked.type().law());
        LocalDate last = notice.complyBy();
        boolean keptAway = asked.terms() != null && asked.terms().keepsAwayHours() != null;
        if (keptAway && last != null && asked.on().isAfter(last))
            return refused("ASB-06-F", "The person need keep away no more on that day.", section(asked));
        boolean papers = asked.type().kind() == NoticeKind.REQUIREMENT;
        if (!papers || last == null || asked.on().isAfter(last)) return allowed();
        return refused("ENF-02-F", "There is still time to produce what is required.", section(asked))
                .opening(last.plusDays(1));
    }

    private static Decision expiry(Asked asked) {
        LocalDate last = countsUntil(asked.notice(), asked.terms());
        if (last == null) return refused("ENF-02-G", "This type of notice does not run out.", section(asked));
        if (asked.on().isAfter(last)) return allowed();
        return refused("ENF-02-H", "The notice still counts.", section(asked)).opening(last.plusDays(1));
    }

    /**
     * Last day to appeal. For community protection notices the day of issue is the first of 21 (2014 Act s.46(2)); the pack says
     * which way a type counts. Null where no appeal lies or it was not issued.
     */
    static @Nullable LocalDate appealUntil(Notice notice, @Nullable Terms terms) {
        LocalDate issued = notice.issuedOn();
        if (issued == null || terms == null || terms.appealWithin() == null) return null;
        return lastDay(issued, terms.appealWithin(), terms.appealCounting());
    }

    /** Last day on which a notice counts, by the council's policy; null where there is none. */
    static @Nullable LocalDate countsUntil(Notice notice, @Nullable Terms terms) {
        LocalDate served = notice.servedOn();
        if (served == null || terms == null || terms.lasts() == null) return null;
        return served.plusMonths(terms.lasts()).minusDays(1);
    }

    /** The last of so many days: "beginning with" counts the first day itself, "following" does not. */
    static LocalDate lastDay(LocalDate first, int days, @Nullable Counting counting) {
        return counting == Counting.BEGINNING_WITH ? first.plusDays(days - 1L) : first.plusDays(days);
    }

    private static String section(Asked asked) {
        Terms terms = asked.terms();
        return terms == null ? asked.type().law() : asked.type().law() + "; " + terms.source();
    }
}
