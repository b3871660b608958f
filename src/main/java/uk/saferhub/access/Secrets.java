package uk.saferhub.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's secret, outside the database: seals one-use keys of forms and locks drafts and second factors, so that
 * a stolen copy of the database gives none of them away. All nodes read the same file.
 */
@Component
class Secrets {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    Secrets(@Value("${saferhub.data}") Path data) throws IOException {
        Path file = Files.createDirectories(data.resolve("keys")).resolve("installation.key");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, random(32));
        } catch (FileAlreadyExistsException there) {
            // Made by an earlier start, or by another process a moment ago.
        }
        this.secret = Files.readAllBytes(file);
        if (secret.length != 32)
            throw new IOException(file + " does not hold 32 bytes: restore it from the backup of keys.");
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
        try {
            byte[] nonce = random(NONCE);
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(words);
            byte[] whole = Arrays.copyOf(nonce, NONCE + locked.length);
            System.arraycopy(locked, 0, whole, NONCE, locked.length);
            return whole;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    byte[] unlock(byte[] whole) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE)).doFinal(whole, NONCE, whole.length - NONCE);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("Locked under another key, or changed", changed);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}
