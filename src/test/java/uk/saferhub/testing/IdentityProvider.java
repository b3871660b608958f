package uk.saferhub.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.saferhub.access.provider.Provider;

/**
 * An identity provider inside the test that holds to the standards: it takes a code once, from whoever has the secret and the
 * verifier, for the address that it was asked for. Who signs in, and what is wrong with the token, the test says.
 */
public final class IdentityProvider implements AutoCloseable {

    public static final String SECRET = "a secret of this client";

    /** A key takes a second to make, and no test needs that another's be different. */
    private static final RSAKey FIRST = fresh("one");

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private RSAKey key = FIRST;

    /** The claims of whoever is signed in there. */
    public volatile JWTClaimsSet person = person("nobody", "nobody@example.org");

    /** What becomes of the claims before they are signed. */
    public volatile Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> twist = claims -> claims;

    /** How they are signed. */
    public volatile Function<JWTClaimsSet, String> sign = this::signed;

    /** Path and query with which the last browser was sent back. */
    public volatile String sentBack = "";

    /** Whether browsers stay here, as while somebody looks for their telephone. */
    public volatile boolean holds;

    /** What the last browser asked for. */
    public volatile Map<String, String> asked = Map.of();

    public IdentityProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** As an installation at that address would name it. */
    public Provider named(String code, String address, Provider.Trust trust) {
        return new Provider(code, "Council " + code, issuer(), "saferhub", () -> SECRET, address, trust);
    }

    public static JWTClaimsSet person(String subject, String email) {
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .claim("email", email)
                .claim("email_verified", true)
                .build();
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, key, key.getKeyID());
    }

    public static String signed(JWTClaimsSet claims, RSAKey with, String name) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build(), claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static RSAKey fresh(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The provider signs with a new key from now on, and publishes that alone. */
    public void rollKey(String name) {
        key = fresh(name);
    }

    public RSAKey key() {
        return key;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, configuration());
                case "/keys" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> json(exchange, 404, "{}");
            }
        }
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/end"}
                """.formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        asked = words(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String back = asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        sentBack = java.net.URI.create(back).getRawPath() + "?"
                + java.net.URI.create(back).getRawQuery();
        if (!holds) exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(holds ? 200 : 302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> words = words(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> request = codes.remove(words.getOrDefault("code", ""));
        boolean right = request != null
                && ("Basic " + Base64.getEncoder().encodeToString(("saferhub:" + encoded(SECRET)).getBytes()))
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && request.get("redirect_uri").equals(words.get("redirect_uri"))
                && request.get("code_challenge").equals(hash(words.getOrDefault("code_verifier", "")))
                && "S256".equals(request.get("code_challenge_method"));
        if (!right) {
            json(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder(person)
                .issuer(issuer())
                .audience(List.of("saferhub"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", request.get("nonce"));
        json(exchange, 200, """
                {"access_token": "unused", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
                """.formatted(sign.apply(twist.apply(claims).build())));
    }

    private static Map<String, String> words(String query) {
        return Arrays.stream(query.split("&"))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> URLDecoder.decode(word[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void json(HttpExchange exchange, int status, String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
