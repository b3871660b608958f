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
 *
 * <p>A phone that writes entries while it has no signal names each itself, by a UUID, and sends it under a key of the day's
 * sign-in with that name behind it. The key proves whose it is; the name alone, for that account, is what is used once.
 */
@Component
class FormKeys {

    /** Bytes; each is two signs. */
    private static final int RANDOM = 16;

    private final JdbcClient client;
    private final Secrets secrets;

    FormKeys(JdbcClient client, Secrets secrets) {
        this.client = client;
        this.secrets = secrets;
    }

    /** For an entry of a phone, or a form that says by itself who sends it. */
    String issue(UUID accountId) {
        return issue(accountId, "");
    }

    /** For a form on a page: it is sealed for whoever one acts for when it is opened. */
    String issue(Actor actor) {
        Actor absent = actor.standsInFor();
        return issue(
                actor.accountId(),
                absent == null ? "" : absent.accountId().toString().replace("-", ""));
    }

    private String issue(UUID accountId, String absent) {
        String random = HexFormat.of().formatHex(Secrets.random(RANDOM)) + absent;
        return random + "." + accountId + "." + seal(random, accountId.toString());
    }

    /**
     * Whether the form was opened by somebody who acted for the same person as they do now: what was opened as a deputy would else
     * be recorded as one's own, and the other way about. An entry of a phone was written by its holder, whoever they stood in for.
     *
     * @param key one of ours
     */
    boolean isOfThePlaceOf(String key, Actor actor) {
        String[] parts = key.split("\\.");
        Actor absent = actor.standsInFor();
        String now = absent == null ? "" : absent.accountId().toString().replace("-", "");
        return named(parts) || parts[0].substring(2 * RANDOM).equals(now);
    }

    /** The account that the key was issued to; nothing where the key is not one of ours. */
    Optional<UUID> owner(@Nullable String key) {
        if (key == null) return Optional.empty();
        String[] parts = key.split("\\.");
        if (parts.length != 3 && !named(parts)) return Optional.empty();
        boolean ours = MessageDigest.isEqual(seal(parts[0], parts[1]).getBytes(), parts[2].getBytes());
        return ours ? Optional.of(UUID.fromString(parts[1])) : Optional.empty();
    }

    /** Takes the key for this transaction, or tells where its first use was answered. Waits for a first use still running. */
    Optional<String> take(String key, UUID accountId, Instant now) {
        int taken = client.sql("""
                insert into form_key (key, account_id, used_at) values (:key, :account, :now)
                on conflict (key) do update set used_at = excluded.used_at
                where form_key.answer is null and form_key.account_id = excluded.account_id
                """)
                .param("key", stored(key))
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .update();
        if (taken == 1) return Optional.empty();
        return client.sql("select answer from form_key where key = :key and account_id = :account")
                .param("key", stored(key))
                .param("account", accountId)
                .query(String.class)
                .optional();
    }

    /** Whether the form of this key has been sent and answered. */
    boolean answered(@Nullable String key) {
        return key != null
                && client.sql("select exists (select from form_key where key = :key and answer is not null)")
                        .param("key", key)
                        .query(Boolean.class)
                        .single();
    }

    /** Remembers where the poster is sent; a form that comes back with errors leaves its key unanswered, to be used again. */
    void answer(String key, String location) {
        client.sql("update form_key set answer = :answer where key = :key")
                .param("answer", location)
                .param("key", stored(key))
                .update();
    }

    /** Under a name of its own, so that nothing else that the program seals for somebody passes as a form's key. */
    private String seal(String random, String account) {
        return secrets.seal("form " + random + " " + account);
    }

    private static boolean named(String[] parts) {
        return parts.length == 4 && parts[3].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** What is used once: the whole key, or the account with the name that its phone gave. */
    private static String stored(String key) {
        String[] parts = key.split("\\.");
        return named(parts) ? "named." + parts[1] + "." + parts[3] : key;
    }
}
