package uk.saferhub.access.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * How a provider is asked: with little patience, since somebody waits, and following no redirect. Made with the first question, so
 * that an installation without a provider has neither its thread nor its memory.
 */
final class Outside {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static final JdkClientHttpRequestFactory REQUESTS = requests();

    private Outside() {}

    private static JdkClientHttpRequestFactory requests() {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
