package uk.saferhub.timeline;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.Keys;

/** The keys under which the log's words are stored, one for each record or account. A destroyed key erases its words. */
@Component
class LogKeys {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient client;

    LogKeys(JdbcClient client) {
        this.client = client;
    }

    Key of(UUID scope) {
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
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
            try {
                byte[] nonce = new byte[NONCE];
                RANDOM.nextBytes(nonce);
                byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(words);
                byte[] whole = Arrays.copyOf(nonce, NONCE + locked.length);
                System.arraycopy(locked, 0, whole, NONCE, locked.length);
                return whole;
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("The log's content could not be encrypted", broken);
            }
        }

        byte[] unlock(byte[] whole) throws GeneralSecurityException {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE)).doFinal(whole, NONCE, whole.length - NONCE);
        }

        private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, nonce));
            return cipher;
        }
    }
}
