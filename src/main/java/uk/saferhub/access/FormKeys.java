package uk.saferhub.access;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One-use keys of forms: random, sealed for one account. A second submit of the same key, at the same moment or after a
 * restart, is sent to the answer of the first.
 */
@Component
class FormKeys {

    private final JdbcClient client;
    private final Secrets secrets;

    FormKeys(JdbcClient client, Secrets secrets) {
        this.client = client;
        this.secrets = secrets;
    }

    String issue(UUID accountId) {
        String random = HexFormat.of().formatHex(Secrets.random(16));
        return random + "." + accountId + "." + secrets.seal(random + accountId);
    }

    /** The account that the key was issued to; nothing where the key is not one of ours. */
    Optional<UUID> owner(@Nullable String key) {
        if (key == null) return Optional.empty();
        String[] parts = key.split("\\.");
        if (parts.length != 3) return Optional.empty();
        boolean ours = MessageDigest.isEqual(secrets.seal(parts[0] + parts[1]).getBytes(), parts[2].getBytes());
        return ours ? Optional.of(UUID.fromString(parts[1])) : Optional.empty();
    }

    /** Takes the key for this transaction, or tells where its first use was answered. Waits for a first use still running. */
    Optional<String> take(String key, UUID accountId, Instant now) {
        int taken = client.sql("""
                insert into form_key (key, account_id, used_at) values (:key, :account, :now)
                on conflict (key) do update set used_at = excluded.used_at
                where form_key.answer is null and form_key.account_id = excluded.account_id
                """)
                .param("key", key)
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .update();
        if (taken == 1) return Optional.empty();
        return client.sql("select answer from form_key where key = :key and account_id = :account")
                .param("key", key)
                .param("account", accountId)
                .query(String.class)
                .optional();
    }

    /** Remembers where the poster is sent; a form that comes back with errors leaves its key unanswered, to be used again. */
    void answer(String key, String location) {
        client.sql("update form_key set answer = :answer where key = :key")
                .param("answer", location)
                .param("key", key)
                .update();
    }
}
