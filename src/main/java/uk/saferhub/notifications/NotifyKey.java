package uk.saferhub.notifications;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An API key of GOV.UK Notify: its name, the service and the secret, joined by hyphens. It signs a token for each request, and
 * goes nowhere itself.
 *
 * <p>Source: GOV.UK Notify REST API documentation, "Authorisation header" (RFC 7519, HS256).
 */
record NotifyKey(UUID service, String secret) {

    private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM = Pattern.compile("(?s).*-(" + UUID_FORM + ")-(" + UUID_FORM + ")");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** @throws IllegalArgumentException where it is no such key; the message does not repeat it */
    static NotifyKey of(String key) {
        Matcher parts = FORM.matcher(key.strip());
        if (!parts.matches()) throw new IllegalArgumentException("this is no API key of GOV.UK Notify");
        return new NotifyKey(UUID.fromString(parts.group(1)), parts.group(2));
    }

    /** @param now the service takes a token for half a minute from then */
    String token(Instant now) {
        String claims = "{\"iss\":\"" + service + "\",\"iat\":" + now.getEpochSecond() + "}";
        String signed = coded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + coded(claims);
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    /** A record would print its secret. */
    @Override
    public String toString() {
        return "NotifyKey of " + service;
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String coded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }
}
