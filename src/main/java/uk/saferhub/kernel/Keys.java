package uk.saferhub.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Keys of rows: UUID version 7 (RFC 9562), which sorts by time. Never shown, because the time is in it. */
public final class Keys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /** A new key. Its clock is the machine's: it orders rows on disk and means nothing else. */
    public static UUID next() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = (System.currentTimeMillis() << 16) | 0x7000 | ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
        long low = 0;
        for (int i = 2; i < 10; i++) low = (low << 8) | (random[i] & 0xFF);
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
