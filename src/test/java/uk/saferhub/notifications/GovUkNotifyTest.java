package uk.saferhub.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** WRK-03: what goes to GOV.UK Notify, held against a server of this machine that checks the token as the service says. */
class GovUkNotifyTest {

    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> tokens = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private int answer = 201;
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/notifications/email", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void WRK_03_a_message_carries_the_words_without_facts_under_a_token_that_the_service_can_check() throws Exception {
        UUID key = UUID.randomUUID();
        notify(settings()).carry(new Carrier.Message(key, "officer@council.example", "There is work", "Sign in."));
        JsonNode body = json.readTree(bodies.getFirst());
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder("email_address", "template_id", "personalisation", "reference");
        assertThat(body.path("email_address").asString()).isEqualTo("officer@council.example");
        assertThat(body.path("template_id").asString()).isEqualTo(TEMPLATE);
        assertThat(body.path("personalisation").toString()).isEqualTo("{\"text\":\"Sign in.\"}");
        assertThat(body.path("reference").asString()).isEqualTo(key.toString());

        String[] token = tokens.getFirst().replaceFirst("^Bearer ", "").split("\\.");
        assertThat(decoded(token[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        JsonNode claims = json.readTree(decoded(token[1]));
        assertThat(claims.path("iss").asString()).isEqualTo(SERVICE);
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        byte[] signature = mac.doFinal((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlDecoder().decode(token[2])).isEqualTo(signature);
        assertThat(tokens.getFirst() + bodies.getFirst()).doesNotContain(SECRET);
    }

    @Test
    void WRK_03_what_it_refuses_is_told_as_a_code_and_a_refused_key_stops_the_next_message_too() {
        assertThat(refused(403).isForAll()).isTrue();
        assertThat(refused(403).why()).isEqualTo("403 AuthError");
        assertThat(refused(400).isForAll()).isFalse();
        assertThat(refused(429).isForAll()).isTrue();
        assertThat(refused(500).isForAll()).isTrue();
        // An answer that is not the service's own, such as a redirect to somewhere else, is followed nowhere.
        assertThat(refused(302).why()).startsWith("302");
        assertThat(bodies).hasSize(6);
        server.stop(0);
        assertThat(catchThrowableOfType(
                                NotCarried.class, () -> notify(settings()).carry(message()))
                        .why())
                .isEqualTo("ConnectException");
    }

    @Test
    void WRK_03_settings_that_are_wrong_are_named_and_the_key_is_repeated_nowhere() throws IOException {
        Path file = folder.resolve("key");
        Files.writeString(file, "hub-" + SERVICE + "-" + SECRET + "\n");
        MockEnvironment byFile = settings().withProperty("saferhub.notify.key-file", file.toString());
        byFile.setProperty("saferhub.notify.key", "");
        assertThat(NotifySettings.of(byFile).key().toString()).contains(SERVICE).doesNotContain(SECRET);
        for (String[] wrong : List.of(
                new String[] {"address", "http://notify.example"},
                new String[] {"template", "none"},
                new String[] {"key", SECRET},
                new String[] {"key-file", "/nowhere/" + UUID.randomUUID()}))
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> NotifySettings.of(settings().withProperty("saferhub.notify." + wrong[0], wrong[1])))
                    .withMessageNotContaining(SECRET);
        assertThat(NotifySettings.isWanted(new MockEnvironment())).isFalse();
    }

    private NotCarried refused(int status) {
        answer = status;
        return catchThrowableOfType(NotCarried.class, () -> notify(settings()).carry(message()));
    }

    private static Carrier.Message message() {
        return new Carrier.Message(UUID.randomUUID(), "officer@council.example", "There is work", "Sign in.");
    }

    private GovUkNotify notify(MockEnvironment settings) {
        return new GovUkNotify(NotifySettings.of(settings), json, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private MockEnvironment settings() {
        return new MockEnvironment()
                .withProperty(
                        "saferhub.notify.address",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .withProperty("saferhub.notify.template", TEMPLATE)
                .withProperty("saferhub.notify.key", "hub-" + SERVICE + "-" + SECRET);
    }

    private void take(HttpExchange exchange) throws IOException {
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] said = (answer == 201
                        ? "{\"id\":\"740e5834-3a29-46b4-9a6f-16142fde533a\"}"
                        : "{\"errors\":[{\"error\":\"AuthError\",\"message\":\"officer@council.example\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        if (answer == 302) exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(answer, said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
