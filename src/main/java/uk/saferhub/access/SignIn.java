package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.Keys;

/**
 * Checks passwords and second factors, within limits on guessing: ten failures in five minutes for what was typed as account,
 * thirty for a sender's network. Whether an account exists shows neither in words nor in work done.
 */
@Component
class SignIn {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_NETWORK = 30;

    private final JdbcClient client;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final String nobodysHash;

    /** In a demonstration the page shows the code to whoever asks, so that it need not work only once. */
    private final boolean demo;

    SignIn(
            JdbcClient client,
            PasswordEncoder passwords,
            Secrets secrets,
            @Value("${saferhub.demo:false}") boolean demo) {
        this.client = client;
        this.passwords = passwords;
        this.secrets = secrets;
        this.demo = demo;
        this.nobodysHash = passwords.encode("no such account");
    }

    sealed interface Answer {
        record Welcome(UUID account) implements Answer {}

        record Wrong() implements Answer {}

        record TooMany() implements Answer {}
    }

    Answer password(String email, String password, String network, Instant now) {
        String typed = key(email);
        if (tooMany(typed, network, now)) return new Answer.TooMany();
        Optional<Known> known = client.sql("""
                select id, password_hash from account
                where email = :email and kind = 'person' and (active_until is null or active_until > :now)
                """)
                .param("email", email.strip().toLowerCase())
                .param("now", Timestamp.from(now))
                .query(Known.class)
                .optional();
        String hash = known.map(Known::passwordHash).filter(h -> h != null).orElse(nobodysHash);
        boolean right = passwords.matches(password, hash) && known.isPresent();
        if (right) return new Answer.Welcome(known.get().id());
        failed(typed, network, now);
        return new Answer.Wrong();
    }

    Answer code(UUID account, String code, String network, Instant now) {
        String typed = key(account.toString());
        if (tooMany(typed, network, now)) return new Answer.TooMany();
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
            failed(typed, network, now);
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

    /** @param step the time step of the code that proved it: that code is used up */
    void enrol(UUID account, byte[] secret, long step) {
        client.sql(
                        "update account set totp_secret = :secret, totp_last_step = :step where id = :id and totp_secret is null")
                .param("secret", secrets.lock(secret))
                .param("step", step)
                .param("id", account)
                .update();
    }

    private boolean tooMany(String typed, String network, Instant now) {
        return client.sql("""
                select count(*) filter (where account_key = :account) >= :per_account
                    or count(*) filter (where address_key = :network) >= :per_network
                from sign_in_failure where failed_at > :since and (account_key = :account or address_key = :network)
                """)
                .param("account", typed)
                .param("network", network)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("per_account", PER_ACCOUNT)
                .param("per_network", PER_NETWORK)
                .query(Boolean.class)
                .single();
    }

    private void failed(String typed, String network, Instant now) {
        client.sql(
                        "insert into sign_in_failure (id, account_key, address_key, failed_at) values (:id, :account, :network, :now)")
                .param("id", Keys.next())
                .param("account", typed)
                .param("network", network)
                .param("now", Timestamp.from(now))
                .update();
    }

    private String key(String typed) {
        return secrets.seal("sign-in " + typed.strip().toLowerCase());
    }

    private record Known(UUID id, @Nullable String passwordHash) {}

    private record Factor(byte @Nullable [] totpSecret, long lastStep) {}
}
