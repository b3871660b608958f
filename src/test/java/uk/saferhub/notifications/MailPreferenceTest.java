package uk.saferhub.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.notifications.MailPreference.Pace.*;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a message may be sent, in summer, when London is an hour ahead of UTC. */
class MailPreferenceTest {

    private static final Instant NOON = Instant.parse("2026-06-04T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-06-04T21:30:00Z");
    private static final Instant MORNING = Instant.parse("2026-06-05T07:00:00Z");

    @Test
    void WRK_03_atOnceWaitsForTheEndOfTheQuietHours() {
        var atOnce = new MailPreference(AT_ONCE, 18, 8);
        assertThat(atOnce.next(NOON)).contains(NOON);
        assertThat(atOnce.next(NIGHT)).contains(MORNING);
        assertThat(new MailPreference(AT_ONCE, 0, 0).next(NIGHT)).contains(NIGHT);
        assertThat(new MailPreference(AT_ONCE, 11, 13).next(NOON)).contains(NOON.plusSeconds(3600));
    }

    @Test
    void WRK_03_aDailyMessageGoesWhenTheQuietHoursEndAndNeverMeansNever() {
        assertThat(MailPreference.FIRST.next(NOON)).contains(MORNING);
        assertThat(MailPreference.FIRST.next(Instant.parse("2026-06-05T05:00:00Z")))
                .contains(MORNING);
        assertThat(new MailPreference(NEVER, 18, 8).next(NOON)).isEmpty();
    }
}
