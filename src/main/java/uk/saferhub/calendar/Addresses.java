package uk.saferhub.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** Secret addresses of calendars: made anew or ended, never shown twice. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Addresses {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient client;

    Addresses(JdbcClient client) {
        this.client = client;
    }

    /** Ends the address that there was. @return the secret of the new one: 256 random bits */
    String make(Actor actor) {
        end(actor);
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        client.sql("insert into calendar_address (id, account_id, secret_hash, made_at) values (:id, :me, :hash, :now)")
                .param("id", Keys.next())
                .param("me", actor.accountId())
                .param("hash", hash(secret))
                .param("now", Timestamp.from(actor.now()))
                .update();
        return secret;
    }

    void end(Actor actor) {
        client.sql("update calendar_address set ended_at = :now where account_id = :me and ended_at is null")
                .param("me", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Since when somebody's address works; nothing where they have none. */
    Optional<Instant> since(Actor actor) {
        return client.sql("select made_at from calendar_address where account_id = :me and ended_at is null")
                .param("me", actor.accountId())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whose address it is, while it works. */
    Optional<UUID> owner(String secret) {
        return client.sql("select account_id from calendar_address where secret_hash = :hash and ended_at is null")
                .param("hash", hash(secret))
                .query(UUID.class)
                .optional();
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
