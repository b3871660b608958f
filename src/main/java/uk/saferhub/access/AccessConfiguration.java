package uk.saferhub.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What pages and commands alike stand on: the clock, and how passwords are kept. */
@Configuration
class AccessConfiguration {

    /** The only clock: whoever needs the time takes this. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Argon2id with the parameters that OWASP gives for 19 MiB: two passes, one lane. */
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    Place log() {
        return new Place(MenuPart.RECORDS, 95, "Log", "/log", Permission.READ_LOG);
    }

    @Bean
    Place accountPlace() {
        return new Place(MenuPart.RECORDS, 85, "Accounts", "/accounts", Permission.MANAGE_ACCOUNTS);
    }

    @Bean
    Place sponsoredPlace() {
        return new Place(MenuPart.RECORDS, 84, "Your people", "/sponsored", Permission.SPONSOR_ACCOUNTS);
    }

    @Bean
    Place agreements() {
        return new Place(MenuPart.RECORDS, 90, "Agreements", "/agreements", Permission.READ_AGREEMENTS);
    }
}
