package uk.saferhub.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import uk.saferhub.access.Actor;

/**
 * How somebody wants to be written to.
 *
 * @param quietFrom hour from which nothing is sent, @param quietUntil hour from which it is sent again (Europe/London); the
 *     same hour twice means that no hour is quiet
 */
record MailPreference(Pace pace, int quietFrom, int quietUntil) {

    static final MailPreference FIRST = new MailPreference(Pace.DAILY, 18, 8);

    /** How often. */
    enum Pace {
        AT_ONCE,
        DAILY,
        NEVER
    }

    /** The moment at which a message that is called for now may be sent; nothing where none is wanted. */
    Optional<Instant> next(Instant now) {
        ZonedDateTime here = now.atZone(Actor.LONDON);
        return switch (pace) {
            case NEVER -> Optional.empty();
            case DAILY -> Optional.of(morning(here).toInstant());
            case AT_ONCE -> Optional.of(isQuiet(here.getHour()) ? morning(here).toInstant() : now);
        };
    }

    /** The next time that the quiet hours end. */
    private ZonedDateTime morning(ZonedDateTime now) {
        ZonedDateTime today =
                now.toLocalDate().atTime(LocalTime.of(quietUntil, 0)).atZone(Actor.LONDON);
        return today.isAfter(now) ? today : today.plusDays(1);
    }

    private boolean isQuiet(int hour) {
        return quietFrom <= quietUntil
                ? hour >= quietFrom && hour < quietUntil
                : hour >= quietFrom || hour < quietUntil;
    }
}
