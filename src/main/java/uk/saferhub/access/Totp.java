package uk.saferhub.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords: six digits, 30 seconds, HMAC-SHA-1 (RFC 6238). */
final class Totp {

    private static final int STEP_SECONDS = 30;

    private Totp() {}

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7FFFFFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
    }

    /** The step that the code belongs to: this one, or the one before or after, since clocks differ. */
    static OptionalLong match(byte[] secret, String code, Instant now, long lastUsed) {
        long here = step(now);
        for (long step : new long[] {here, here - 1, here + 1}) {
            if (step > lastUsed && code(secret, step).equals(code)) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }
}
