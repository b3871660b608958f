package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
        assertThat(Passwords.fault("three plain green hats", "a.smith@council.example"))
                .isNull();
    }
}
