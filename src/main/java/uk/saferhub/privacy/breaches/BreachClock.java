package uk.saferhub.privacy.breaches;

import java.time.Duration;
import java.time.Instant;

/**
 * The 72 hours within which the Information Commissioner is told of a breach (UK GDPR article 33(1); Data Protection Act 2018
 * section 67(1)). They are hours and no working days: nights, week-ends and bank holidays count, and where the clocks change in
 * between, the time on the wall is an hour off. Pure.
 */
final class BreachClock {

    static final Duration HOURS = Duration.ofHours(72);

    private BreachClock() {}

    /** @param aware when somebody here noticed it */
    static Instant due(Instant aware) {
        return aware.plus(HOURS);
    }

    /** "in 3 hours", "5 hours ago", "in 2 days 4 hours": whole hours, rounded towards less time. */
    static String standing(Instant now, Instant due) {
        boolean late = now.isAfter(due);
        Duration left = late ? Duration.between(due, now) : Duration.between(now, due);
        long hours = left.toHours();
        String words = hours == 0
                ? "less than an hour"
                : hours < 24 ? count(hours, "hour") : count(hours / 24, "day") + rest(hours % 24);
        return late ? words + " late" : "in " + words;
    }

    private static String rest(long hours) {
        return hours == 0 ? "" : " " + count(hours, "hour");
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
