package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import uk.saferhub.access.provider.Providers;

/**
 * Checks passwords and second factors, within the limits on guessing. Whether an account exists shows neither in words nor in
 * work done.
 */
@Component
class SignIn {

    private final JdbcClient client;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final Tries tries;
    private final Providers providers;
    private final String nobodysHash;

    /** In a demonstration the page shows the code to whoever asks, so that it need not work only once. */
    private final boolean demo;

    SignIn(
            JdbcClient client,
            PasswordEncoder passwords,
            Secrets secrets,
            Tries tries,
            Providers providers,
            @Value("${saferhub.demo:false}") boolean demo) {
        this.client = client;
        this.passwords = passwords;
        this.secrets = secrets;
        this.tries = tries;
        this.providers = providers;
        this.demo = demo;
        this.nobodysHash = passwords.encode("no such account");
    }

    sealed interface Answer {
        record Welcome(UUID account) implements Answer {}

        record Wrong() implements Answer {}

        record TooMany() implements Answer {}
    }

    Answer password(String email, String password, String network, Instant now) {
        String typed = tries.key(email);
        if (tries.tooMany(typed, network, now)) return new Answer.TooMany();
        Optional<Known> known = client.sql("""
                select id, password_hash from account
                where email = :email and kind = 'person' and (active_until is null or active_until > :now)
                  and not coalesce(password_shared and password_given_at < :lapsed, false)
                  and not exists (select from account_provider l where l.account_id = account.id and l.bound_at is not null
                                  and l.ended_at is null and l.provider = any (:without_passwords::text[]))
                """)
                .param("email", email.strip().toLowerCase())
                .param("without_passwords", "{" + String.join(",", providers.withoutPasswords()) + "}")
                .param("now", Timestamp.from(now))
                .param("lapsed", Timestamp.from(now.minus(Passwords.LASTS)))
                .query(Known.class)
                .optional();
        String hash = known.map(Known::passwordHash).filter(h -> h != null).orElse(nobodysHash);
        boolean right = passwords.matches(password, hash) && known.isPresent();
        if (right) return new Answer.Welcome(known.get().id());
        tries.failed(typed, network, now);
        return new Answer.Wrong();
    }

    Answer code(UUID account, String code, String network, Instant now) {
        String typed = tries.key(account.toString());
        if (tries.tooMany(typed, network, now)) return new Answer.TooMany();
        Factor factor = client.sql(
                        "select totp_secret, coalesce(totp_last_step, 0) as last_step from account where id = :id for update")
                .param("id", account)
                .query(Factor.class)
                .single();
        OptionalLong step = factor.totpSecret() == null
                ? OptionalLong.empty()
                : Totp.match(
                        secrets.unlock(factor.totpSecret()), code.replace(" ", ""), now, demo ? 0 : factor.lastStep());
        if (step.isEmpty()) {
            tries.failed(typed, network, now);
            return new Answer.Wrong();
        }
        client.sql("update account set totp_last_step = :step where id = :id")
                .param("step", step.getAsLong())
                .param("id", account)
                .update();
        return new Answer.Welcome(account);
    }

    boolean hasSecondFactor(UUID account) {
        return client.sql("select totp_secret is not null from account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    /** The secret as the account's phone has it; for showing the code in a demonstration, whose people have no phones. */
    Optional<byte[]> secondFactor(UUID account) {
        return client.sql("select totp_secret from account where id = :id and totp_secret is not null")
                .param("id", account)
                .query((row, n) -> secrets.unlock(row.getBytes(1)))
                .optional();
    }

    /**
     * @param step the time step of the code that proved it: that code is used up
     * @return false where another tab has set one up meanwhile, which stays
     */
    boolean enrol(UUID account, byte[] secret, long step) {
        return client.sql(
                                "update account set totp_secret = :secret, totp_last_step = :step where id = :id and totp_secret is null")
                        .param("secret", secrets.lock(secret))
                        .param("step", step)
                        .param("id", account)
                        .update()
                == 1;
    }

    private record Known(UUID id, @Nullable String passwordHash) {}

    private record Factor(byte @Nullable [] totpSecret, long lastStep) {}
}
