package uk.saferhub.kernel;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that locks bytes so that nobody without it reads them, and a change to them is found out: AES-256 in GCM with a
 * fresh nonce of 12 bytes before each (NIST SP 800-38D).
 */
public final class AesKey {

    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    /** @throws IllegalArgumentException where the secret has not 32 bytes */
    public AesKey(byte[] secret) {
        if (secret.length != BYTES) throw new IllegalArgumentException("A key has 32 bytes.");
        this.secret = secret.clone();
    }

    /** What a new key is made of. */
    public static byte[] freshSecret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The nonce, then the words locked under it: never the same twice. */
    public byte[] lock(byte[] words) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(words);
            byte[] whole = Arrays.copyOf(nonce, NONCE + locked.length);
            System.arraycopy(locked, 0, whole, NONCE, locked.length);
            return whole;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java cannot encrypt with AES-GCM", broken);
        }
    }

    /** @throws GeneralSecurityException where it was locked under another key, or changed since */
    public byte[] unlock(byte[] whole) throws GeneralSecurityException {
        if (whole.length < NONCE) throw new GeneralSecurityException("Too short to have been locked");
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE)).doFinal(whole, NONCE, whole.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
