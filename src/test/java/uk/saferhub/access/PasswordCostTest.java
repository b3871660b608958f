package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.timeline.TimelineEntry;

/** SHR-11: what guessing a stolen hash costs, and which passwords are not taken. */
class PasswordCostTest {

    /** 19 MiB, two passes, one lane: OWASP's password storage cheat sheet. */
    @Test
    void SHR_11_the_program_keeps_passwords_at_the_cost_that_OWASP_gives() {
        assertThat(new AccessConfiguration().passwords().encode("any word"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void SHR_11_what_guessers_try_first_is_refused() {
        assertThat(Passwords.fault("elevenchars", "a.smith@council.example")).contains("at least 12");
        assertThat(Passwords.fault("my Password 2026!", "a.smith@council.example"))
                .contains("these are tried first");
        assertThat(Passwords.fault("SaferHub-Autumn-26", "a.smith@council.example"))
                .contains("these are tried first");
        assertThat(Passwords.fault("xx-a.smith-2026-xx", "A.Smith@council.example"))
                .contains("these are tried first");
        assertThat(Passwords.fault("abababababababab", "a.smith@council.example"))
                .contains("different characters");
        assertThat(Passwords.fault("seven jolly brown boats", "j@council.example"))
                .isNull();
        assertThat(Passwords.fault("three plain green hats", "a.smith@council.example"))
                .isNull();
    }

    /** ACC-09: a day is no help while what was given lies unused. */
    @Test
    void ACC_09_a_secret_that_its_holder_has_not_replaced_counts_for_ever() {
        UUID by = UUID.randomUUID();
        Instant now = Instant.parse("2026-06-04T12:00:00Z");
        var twoDaysAgo = new TimelineEntry(
                UUID.randomUUID(),
                by,
                UUID.randomUUID(),
                now.minus(Duration.ofDays(2)),
                now.minus(Duration.ofDays(2)),
                "password_reset",
                Map.of());
        var entries = List.of(twoDaysAgo);
        assertThat(ResetSecrets.stillCounts(entries, "password_reset", by, now, false))
                .isFalse();
        assertThat(ResetSecrets.stillCounts(entries, "password_reset", by, now, true))
                .isTrue();
        assertThat(ResetSecrets.stillCounts(entries, "password_reset", UUID.randomUUID(), now, true))
                .isFalse();
        assertThat(ResetSecrets.stillCounts(entries, "second_factor_reset", by, now, true))
                .isFalse();
    }
}
