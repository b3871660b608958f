package uk.saferhub.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.AesKey;

/**
 * The installation's secret, outside the database: seals one-use keys of forms and locks drafts and second factors, so that
 * a stolen copy of the database gives none of them away. All nodes read the same file.
 */
@Component
class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final AesKey key;

    Secrets(@Value("${saferhub.data}") Path data) throws IOException {
        Path file = Files.createDirectories(data.resolve("keys")).resolve("installation.key");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, AesKey.freshSecret());
        } catch (FileAlreadyExistsException there) {
            // Made by an earlier start, or by another process a moment ago.
        }
        this.secret = Files.readAllBytes(file);
        if (secret.length != 32)
            throw new IOException(file + " does not hold 32 bytes: restore it from the backup of keys.");
        this.key = new AesKey(secret);
    }

    String seal(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(words.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    byte[] lock(byte[] words) {
        return key.lock(words);
    }

    byte[] unlock(byte[] whole) {
        try {
            return key.unlock(whole);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("Locked under another key, or changed", changed);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
