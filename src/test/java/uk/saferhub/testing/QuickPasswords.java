package uk.saferhub.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The same Argon2id with little memory: hundreds of tests sign in, and what a password costs is no part of what they assert.
 * {@code PasswordCostTest} holds the program's own parameters.
 */
public class QuickPasswords {

    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }
}
