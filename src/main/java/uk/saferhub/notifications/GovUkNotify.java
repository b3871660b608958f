package uk.saferhub.notifications;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Sends by GOV.UK Notify. The operator's template there has one placeholder, {@code ((text))}; what the service learns is an
 * address and that there is work.
 *
 * <p>Source: GOV.UK Notify REST API documentation, "Send an email".
 */
final class GovUkNotify implements Carrier {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CREATED = 201;
    private static final int WRONG_WORDS = 400;

    private final NotifySettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    GovUkNotify(NotifySettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void carry(Message message) throws NotCarried {
        String body = json.writeValueAsString(Map.of(
                "email_address",
                message.to(),
                "template_id",
                settings.template(),
                "personalisation",
                Map.of("text", message.text()),
                "reference",
                message.key().toString()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.address() + "/v2/notifications/email"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + settings.key().token(clock.instant()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = asked(request);
        if (answer.statusCode() == CREATED) return;
        String why = answer.statusCode() + " " + error(answer.body());
        // A wrong address is one message's fault; a refused key, a limit or a fault of the service is everybody's.
        throw new NotCarried(why, answer.statusCode() != WRONG_WORDS);
    }

    private static HttpResponse<String> asked(HttpRequest request) throws NotCarried {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException silent) {
            throw new NotCarried(silent.getClass().getSimpleName(), true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotCarried("stopped", true);
        }
    }

    /** The kind of fault alone, such as AuthError: the sentence beside it may repeat what was sent. */
    private String error(String body) {
        try {
            JsonNode errors = json.readTree(body).path("errors");
            return errors.path(0).path("error").asString("");
        } catch (JacksonException noJson) {
            return "";
        }
    }
}
