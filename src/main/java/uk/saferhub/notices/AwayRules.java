package uk.saferhub.notices;

import static uk.saferhub.kernel.Decision.allowed;
import static uk.saferhub.kernel.Decision.refused;
import static uk.saferhub.kernel.Decision.when;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.NoticeType.Terms;
import uk.saferhub.kernel.Decision;

/** How long somebody may be kept away from a place: a direction to leave it (2014 Act s.34 and s.35), with the pack's hours. */
final class AwayRules {

    private AwayRules() {}

    /** Whether notices of this type keep somebody away from a place at all. */
    static boolean asks(NoticeType type) {
        return type.terms().stream().anyMatch(terms -> terms.keepsAwayHours() != null);
    }

    /** @param on the day on which it is given */
    static Decision may(NoticeType type, Terms terms, LocalDate on, @Nullable Away away) {
        Integer most = terms.keepsAwayHours();
        if (most == null) return allowed();
        String section = type.law() + "; " + terms.source();
        if (away == null)
            return refused(
                    "ASB-06-A",
                    "Say who authorised it, from when until when, and from when until when the person must keep away.",
                    section);
        return authorised(terms, away, section)
                .and(() -> when(
                        !away.from().isBefore(away.authorisedFrom())
                                && !away.from().isAfter(away.authorisedUntil()),
                        "ASB-06-C",
                        "The person must keep away from a moment within the time that was authorised.",
                        section))
                .and(() -> when(
                        lasts(away.from(), away.until(), most),
                        "ASB-06-D",
                        "The person must keep away for " + most
                                + " hours at most, and the end comes after the beginning.",
                        section))
                .and(() -> when(
                        !away.from().toLocalDate().isBefore(on),
                        "ASB-06-E",
                        "Nobody keeps away before the day on which they are told to.",
                        section));
    }

    private static Decision authorised(Terms terms, Away away, String section) {
        Integer most = terms.authorisedHours();
        return when(
                most == null || lasts(away.authorisedFrom(), away.authorisedUntil(), most),
                "ASB-06-B",
                "The authorisation lasts " + most + " hours at most, and its end comes after its beginning.",
                section);
    }

    private static boolean lasts(LocalDateTime from, LocalDateTime until, int hours) {
        Duration time = Away.between(from, until);
        return time.isPositive() && time.compareTo(Duration.ofHours(hours)) <= 0;
    }
}
