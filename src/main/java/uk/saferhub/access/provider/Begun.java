package uk.saferhub.access.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * A sign-in that was begun and whose answer is awaited. The session keeps it, as text: who has another session answers nothing.
 *
 * @param state ties the answer to this session
 * @param nonce ties the token to this sign-in
 * @param verifier proves to the provider that whoever changes the code is who asked for it (RFC 7636)
 * @param next a path of this service
 * @param at UTC
 */
public record Begun(String provider, String state, String nonce, String verifier, String next, Instant at) {

    /** Time enough for a password and a telephone; what is left open on a desk is worth nothing after. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Begun now(String provider, String next, Instant now) {
        return new Begun(provider, random(), random(), random(), next, now);
    }

    public static Begun of(String text) {
        String[] parts = text.split("\n", -1);
        return new Begun(parts[0], parts[1], parts[2], parts[3], parts[4], Instant.parse(parts[5]));
    }

    /** No part holds a line's end: {@code next} is a path without white space. */
    public String text() {
        return String.join("\n", provider, state, nonce, verifier, next, at.toString());
    }

    /** Whether this state answers it, at this provider and in time. */
    public boolean isAnswered(String by, String with, Instant now) {
        return provider.equals(by)
                && !at.plus(LONGEST).isBefore(now)
                && MessageDigest.isEqual(bytes(state), bytes(with));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String random() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
