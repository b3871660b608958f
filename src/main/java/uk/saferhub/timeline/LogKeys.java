package uk.saferhub.timeline;

import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.AesKey;
import uk.saferhub.kernel.Keys;

/** The keys under which the log's words are stored, one for each record or account. A destroyed key erases its words. */
@Component
class LogKeys {

    private final JdbcClient client;

    LogKeys(JdbcClient client) {
        this.client = client;
    }

    Key of(UUID scope) {
        byte[] fresh = AesKey.freshSecret();
        client.sql(
                        "insert into log_key (id, scope_id, secret) values (:id, :scope, :secret) on conflict (scope_id) do nothing")
                .param("id", Keys.next())
                .param("scope", scope)
                .param("secret", fresh)
                .update();
        Key key = client.sql("select id, secret from log_key where scope_id = :scope")
                .param("scope", scope)
                .query(Key.class)
                .single();
        return key.secret() == null ? renewed(key.id(), fresh) : key;
    }

    /** What happens to a record after its words were erased is locked under a scope of its own. */
    private Key renewed(UUID erased, byte[] fresh) {
        UUID id = Keys.next();
        client.sql("insert into log_key (id, scope_id, secret) values (:id, :id, :secret)")
                .param("id", id)
                .param("secret", fresh)
                .update();
        return new Key(id, fresh);
    }

    record Key(UUID id, byte @Nullable [] secret) {

        byte[] lock(byte[] words) {
            return new AesKey(Objects.requireNonNull(secret)).lock(words);
        }

        byte[] unlock(byte[] whole) throws GeneralSecurityException {
            try {
                return new AesKey(Objects.requireNonNull(secret)).unlock(whole);
            } catch (IllegalArgumentException notEvenAKey) {
                throw new GeneralSecurityException("The key was changed", notEvenAKey);
            }
        }
    }
}
